/**
 * Addresses, prefixes, ranges and the small values beside them, for IPv4 and IPv6 alike. Depends on
 * java.base only; the shape follows Go's {@code net/netip}.
 */
@NullMarked
package io.groundplan.model.address;

import org.jspecify.annotations.NullMarked;
