/**
 * What people ask of addresses: who has which and what is free, which comes next, where an address
 * belongs, how much room is left, and what follows from giving a network another prefix. Pure
 * functions of a topology in both families; ranges, never single addresses one by one.
 */
@NullMarked
package io.groundplan.model.plan;

import org.jspecify.annotations.NullMarked;
