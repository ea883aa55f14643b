/** What comes with requests over HTTP: orders, pages and summaries. */
@NullMarked
package dev.orm.boot.autoconfigure.web;

import org.jspecify.annotations.NullMarked;
