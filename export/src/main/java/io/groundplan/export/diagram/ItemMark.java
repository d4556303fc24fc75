package io.groundplan.export.diagram;

/** A state that the drawing of an item shows. */
public enum ItemMark {
  /** Out of service: dimmed, the icon struck. */
  OFFLINE,
  /** Designed but not there yet: dashed border. */
  PLANNED,
  /** Something that matters about it is not known. */
  UNKNOWN
}
