/**
 * Who has which addresses of a subnet, as one strip: gateway, machines, virtual addresses, pools,
 * leases, reservations, and what is free.
 */
@NullMarked
package io.groundplan.app.addressplan;

import org.jspecify.annotations.NullMarked;
