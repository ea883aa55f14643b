package dev.orm.spring.shop;

import dev.orm.annotation.Computed;
import dev.orm.annotation.Hybrid;
import dev.orm.sql.Expression;
import dev.orm.sql.TextExpression;
import dev.orm.type.SqlTypes;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Has names that queries put together. */
@Entity
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String firstName;
    private String lastName;

    @Computed
    private Integer letters;

    protected Person() {}

    public Person(String firstName, String lastName) {
        this.firstName = firstName;
        this.lastName = lastName;
    }

    @Hybrid
    public String getFullName() {
        return firstName + " " + lastName;
    }

    static TextExpression fullName(Person_ person) {
        return person.firstName.concat(" ").concat(person.lastName);
    }

    static Expression<Integer> letters(Person_ person) {
        return person.firstName.length().plus(person.lastName.length()).cast(SqlTypes.INTEGER);
    }

    public Integer getLetters() {
        return letters;
    }
}
