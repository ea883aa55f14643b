package dev.orm.boot.test.letters;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class LettersApplication {}
