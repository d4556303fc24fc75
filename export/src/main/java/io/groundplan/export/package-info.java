/**
 * What every exporter shares: the files it makes, as values, and the one way in which they are
 * written as YAML. Nothing here touches a disk; {@code repository} does.
 */
@NullMarked
package io.groundplan.export;

import org.jspecify.annotations.NullMarked;
