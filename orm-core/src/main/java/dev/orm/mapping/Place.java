package dev.orm.mapping;

/** Where an attribute is: its entity, path, slot and declared type. */
record Place(EntityMapping<?> owner, String path, int slot, Class<?> javaType) {}
