/**
 * What the build does with the finished image: rehearse it and show it. The jar of this package
 * also carries the class path of both programs.
 */
@NullMarked
package io.groundplan.packaging;

import org.jspecify.annotations.NullMarked;
