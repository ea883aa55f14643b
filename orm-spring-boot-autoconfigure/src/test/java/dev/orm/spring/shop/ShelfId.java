package dev.orm.spring.shop;

import jakarta.persistence.Embeddable;

@Embeddable
public record ShelfId(String hall, int position) {}
