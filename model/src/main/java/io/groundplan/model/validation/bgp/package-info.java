/**
 * Rules about BGP, GP518 to GP520, GP533 and GP534. They judge the speakers of clusters and of
 * machines alike, as a session may be written at either end.
 */
@NullMarked
package io.groundplan.model.validation.bgp;

import org.jspecify.annotations.NullMarked;
