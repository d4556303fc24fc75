/**
 * MetalLB's address pools and how they are announced, on layer 2 and by BGP. Each kind is a record
 * with the name that MetalLB gives it.
 */
@NullMarked
package io.groundplan.export.metallb;

import org.jspecify.annotations.NullMarked;
