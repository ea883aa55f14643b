@NullMarked
package dev.orm.boot.autoconfigure.parcels;

import org.jspecify.annotations.NullMarked;
