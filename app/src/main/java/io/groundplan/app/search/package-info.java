/** Finds objects by name, id or address, and by any address inside a range of theirs. */
@NullMarked
package io.groundplan.app.search;

import org.jspecify.annotations.NullMarked;
