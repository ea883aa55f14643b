package dev.orm.boot.autoconfigure.fragments;

import java.util.List;

/** A part of repositories that an application writes itself. */
public interface Searching {

    List<Recipe> search(String words);
}
