/** What people do at the sales desk, one transaction per call; answers are plain records. May use domain, repositories and the session. */
@NullMarked
package dev.orm.demo.desk;

import org.jspecify.annotations.NullMarked;
