package dev.orm.boot.test.letters;

import org.springframework.stereotype.Service;

/** Has nothing to do with the database. */
@Service
public class Sorting {}
