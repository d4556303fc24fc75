/**
 * Talos strategic-merge patches: one for all nodes, one for each machine type, one for each node.
 * Each document kind is a record with the name that Talos gives it.
 */
@NullMarked
package io.groundplan.export.talos;

import org.jspecify.annotations.NullMarked;
