package dev.orm.metamodel.sample;

public class Label {}
