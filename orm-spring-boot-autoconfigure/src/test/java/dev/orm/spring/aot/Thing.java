package dev.orm.spring.aot;

import jakarta.persistence.MappedSuperclass;

@MappedSuperclass
class Thing {

    private String madeBy = "";
}
