/** Tests of the address services. */
@NullMarked
package io.groundplan.model.plan;

import org.jspecify.annotations.NullMarked;
