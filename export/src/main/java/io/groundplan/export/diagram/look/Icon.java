package io.groundplan.export.diagram.look;

import io.groundplan.export.diagram.ItemKind;

/**
 * A picture of what an item stands for, as the data of an SVG path on a square of {@link #SIDE}
 * units: to be stroked {@link #STROKE} units wide with round ends, never filled.
 */
public enum Icon {
  CLOUD("M4.5 12.5h7a3 3 0 0 0 .5-6A4.2 4.2 0 0 0 3.9 7a2.8 2.8 0 0 0 .6 5.5z"),
  PROVIDER(
      "M4.5 12.5h7a3 3 0 0 0 .5-6A4.2 4.2 0 0 0 3.9 7a2.8 2.8 0 0 0 .6 5.5z"
          + "M8 10.7V7.6M6.5 9 8 7.5 9.5 9"),
  HOUSE("M2 7.5 8 2.5l6 5M3.5 6.5v7h9v-7M6.5 13.5v-4h3v4"),
  BUS("M2 8h12M4.5 8V3.5M8 8v4.5M11.5 8V3.5"),
  ROUTER("M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2zM8 5v6M5 8h6"),
  SWITCH("M1.5 5h13v6h-13zM4.5 8h.01M8 8h.01M11.5 8h.01"),
  RACK("M2.5 2.5h11v4.5h-11zM2.5 9h11v4.5h-11zM5 4.75h.01M5 11.25h.01"),
  TOWER("M4.5 2h7v12h-7zM7 4.5h2M7 7h2M8 11.5h.01"),
  DISKS(
      "M3 4.3C3 1.5 13 1.5 13 4.3 13 7 3 7 3 4.3zM3 4.3v7.4c0 2.8 10 2.8 10 0"
          + "V4.3M3 8c0 2.8 10 2.8 10 0"),
  SCREEN("M2 3h12v8H2zM5.5 13.5h5"),
  CHIP("M4 4h8v8H4zM6.5 4V2M9.5 4V2M6.5 14v-2M9.5 14v-2M4 6.5H2M4 9.5H2M14 6.5h-2" + "M14 9.5h-2"),
  BRIDGE("M1.5 11h13M4 13.5V4.5M12 13.5V4.5M1.5 8.5 4 4.5c2 5 6 5 8 0l2.5 4"),
  SOCKET("M2.5 3h11v10h-11zM5 13v-3h1.5V8h3v2H11v3"),
  WHEEL("M8 3a5 5 0 1 0 0 10A5 5 0 1 0 8 3zM8 1v14M1.94 4.5l12.12 7M14.06 4.5l-12.12 7"),
  CONTROL("M8 1.7l5.5 3.15v6.3L8 14.3l-5.5-3.15v-6.3zM8 5v6M5.4 6.5l5.2 3M10.6 6.5l-5.2 3"),
  HEXAGON("M8 1.7l5.5 3.15v6.3L8 14.3l-5.5-3.15v-6.3z"),
  CROWN("M3 12.5 2 5l3.5 3L8 3.5 10.5 8 14 5l-1 7.5z"),
  CELLS("M2 3.5h3v9H2zM6.5 3.5h3v9h-3zM11 3.5h3v9h-3z"),
  GATE("M8.5 2.5h5v11h-5M2 8h8M7.3 5.3 10 8l-2.7 2.7"),
  CUBE("M8 1.8l5.5 3.1v6.2L8 14.2l-5.5-3.1V4.9zM2.5 4.9 8 8l5.5-3.1M8 8v6.2"),
  GLOBE("M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2zM2 8h12M8 2c-3.6 3.6-3.6 8.4 0 12 3.6-3.6 3.6-8.4 0-12"),
  LOCK("M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2"),
  TILES("M2.5 2.5H7V7H2.5zM9 2.5h4.5V7H9zM2.5 9H7v4.5H2.5zM9 9h4.5v4.5H9z"),
  PAGE("M3.5 2h6l3 3v9h-9zM6 8h4M6 11h4"),

  /** Lies over the icon of what is out of service. */
  STRUCK("M2 14 14 2"),
  /** Says that something is not known. */
  UNKNOWN("M5.6 6a2.4 2.4 0 1 1 3.5 2.1c-.8.5-1.1.9-1.1 1.7M8 12.2h.01");

  /** Side of the square in units. */
  public static final int SIDE = 16;

  /** Width of the stroke in units. */
  public static final double STROKE = 1.5;

  private final String path;

  Icon(String path) {
    this.path = path;
  }

  /** The data of the path. */
  public String path() {
    return path;
  }

  /** The icon of a kind. */
  public static Icon of(ItemKind kind) {
    return switch (kind) {
      case INTERNET -> CLOUD;
      case PROVIDER -> PROVIDER;
      case SITE -> HOUSE;
      case SEGMENT -> BUS;
      case ROUTER -> ROUTER;
      case SWITCH -> SWITCH;
      case HYPERVISOR -> RACK;
      case SERVER -> TOWER;
      case NAS -> DISKS;
      case CLIENT -> SCREEN;
      case DEVICE -> CHIP;
      case BRIDGE -> BRIDGE;
      case INTERFACE -> SOCKET;
      case CLUSTER -> WHEEL;
      case CONTROL_PLANE -> CONTROL;
      case WORKER -> HEXAGON;
      case VIRTUAL_IP -> CROWN;
      case POOL -> CELLS;
      case GATEWAY -> GATE;
      case SERVICE -> CUBE;
      case DNS_SERVER -> GLOBE;
      case TUNNEL -> LOCK;
      case GROUP -> TILES;
      case NOTE -> PAGE;
    };
  }
}
