package dev.orm.session.shop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads its ingredients eagerly, which load it eagerly. */
@Entity
public class Recipe {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String name = "";

    @OneToMany(mappedBy = "recipe", fetch = FetchType.EAGER, cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Ingredient> ingredients = new ArrayList<>();

    protected Recipe() {}

    public Recipe(String name) {
        this.name = name;
    }

    public static Recipe of(String name, String... ingredients) {
        Recipe recipe = new Recipe(name);
        for (String ingredient : ingredients) {
            recipe.ingredients.add(new Ingredient(ingredient, recipe));
        }
        return recipe;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public List<Ingredient> getIngredients() {
        return ingredients;
    }
}
