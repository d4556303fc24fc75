/** Rules about addresses, subnets and ranges (GP1xx). Both families alike. */
@NullMarked
package io.groundplan.model.validation.addressing;

import org.jspecify.annotations.NullMarked;
