package io.groundplan.app.tool;

/**
 * An item under the pointer.
 *
 * @param id what the item shows
 * @param insideFrame whether the pointer is on the open ground of a frame, not on its border or its
 *     title: a drag there draws a marquee instead of moving the frame
 */
public record Hit(String id, boolean insideFrame) {}
