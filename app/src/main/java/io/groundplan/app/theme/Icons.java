package io.groundplan.app.theme;

import static io.groundplan.app.theme.Icon.line;

import io.groundplan.app.theme.Icon.Box;
import io.groundplan.app.theme.Icon.Oval;
import io.groundplan.export.diagram.ItemKind;

/** The icons of everything that a diagram shows, drawn for this program. */
public final class Icons {
  private static final Icon CLOUD =
      Icon.of(
          line(
              5.0, 16.0, 3.0, 15.2, 2.0, 13.4, 2.3, 11.2, 3.8, 9.8, 5.4, 9.5, 6.0, 7.0, 7.8, 5.2,
              10.2, 4.8, 12.6, 5.6, 14.2, 7.6, 14.6, 9.4, 16.6, 9.8, 18.0, 11.4, 18.0, 13.6, 16.8,
              15.4, 15.0, 16.0, 5.0, 16.0));
  private static final Icon RACK =
      Icon.of(
          new Box(2.5, 3.5, 15, 6, 1.5),
          new Box(2.5, 11, 15, 6, 1.5),
          line(5.5, 6.5, 6.5, 6.5),
          line(5.5, 14.0, 6.5, 14.0));
  private static final Icon BUS =
      Icon.of(
          line(2.0, 10.0, 18.0, 10.0),
          line(5.0, 10.0, 5.0, 4.0),
          line(10.0, 10.0, 10.0, 16.0),
          line(15.0, 10.0, 15.0, 4.0));
  private static final Icon ROUTER =
      Icon.of(new Oval(10, 10, 7.5, 7.5), line(6.0, 10.0, 14.0, 10.0), line(10.0, 6.0, 10.0, 14.0));
  private static final Icon SWITCH =
      Icon.of(
          new Box(2, 6, 16, 8, 1.5),
          line(5.0, 11.0, 6.0, 11.0),
          line(9.5, 11.0, 10.5, 11.0),
          line(14.0, 11.0, 15.0, 11.0));
  private static final Icon GLOBE =
      Icon.of(new Oval(10, 10, 7.5, 7.5), new Oval(10, 10, 3.2, 7.5), line(2.5, 10.0, 17.5, 10.0));
  private static final Icon HEXAGON =
      Icon.of(line(10.0, 2.0, 17.0, 6.0, 17.0, 14.0, 10.0, 18.0, 3.0, 14.0, 3.0, 6.0, 10.0, 2.0));
  private static final Icon SCREEN =
      Icon.of(new Box(2.5, 4, 15, 10, 1.5), line(6.5, 17.0, 13.5, 17.0));
  private static final Icon CROWN =
      Icon.of(
          line(
              3.4, 15.5, 2.4, 6.5, 6.6, 10.2, 10.0, 4.5, 13.4, 10.2, 17.6, 6.5, 16.6, 15.5, 3.4,
              15.5));
  private static final Icon CELLS =
      Icon.of(
          new Box(2, 4.5, 4.4, 11, 1),
          new Box(7.8, 4.5, 4.4, 11, 1),
          new Box(13.6, 4.5, 4.4, 11, 1));
  private static final Icon GATE =
      Icon.of(
          line(
              3.0, 17.0, 3.0, 8.5, 4.2, 5.6, 6.8, 3.6, 10.0, 3.0, 13.2, 3.6, 15.8, 5.6, 17.0, 8.5,
              17.0, 17.0),
          line(6.5, 12.5, 13.5, 12.5),
          line(11.0, 10.0, 13.5, 12.5, 11.0, 15.0));
  private static final Icon CUBE =
      Icon.of(
          line(10.0, 2.5, 16.5, 6.0, 16.5, 14.0, 10.0, 17.5, 3.5, 14.0, 3.5, 6.0, 10.0, 2.5),
          line(3.5, 6.0, 10.0, 9.7, 16.5, 6.0),
          line(10.0, 9.7, 10.0, 17.5));
  private static final Icon LOCK =
      Icon.of(
          new Box(4, 9, 12, 8, 2),
          line(6.5, 9.0, 6.5, 6.5, 7.6, 4.0, 10.0, 3.0, 12.4, 4.0, 13.5, 6.5, 13.5, 9.0));
  private static final Icon PLUG =
      Icon.of(
          line(7.0, 3.0, 7.0, 7.0),
          line(13.0, 3.0, 13.0, 7.0),
          new Box(4.5, 7, 11, 6, 2),
          line(10.0, 13.0, 10.0, 17.0));
  private static final Icon WHEEL =
      Icon.of(
          new Oval(10, 10, 6.5, 6.5),
          new Oval(10, 10, 1.8, 1.8),
          line(10.0, 1.8, 10.0, 8.2),
          line(10.0, 11.8, 10.0, 18.2),
          line(1.8, 10.0, 8.2, 10.0),
          line(11.8, 10.0, 18.2, 10.0));
  private static final Icon HOUSE =
      Icon.of(
          line(2.5, 10.0, 10.0, 3.5, 17.5, 10.0), line(4.5, 9.0, 4.5, 16.5, 15.5, 16.5, 15.5, 9.0));
  private static final Icon PAGE =
      Icon.of(new Box(4, 2.5, 12, 15, 1.5), line(7.0, 7.0, 13.0, 7.0), line(7.0, 11.0, 13.0, 11.0));

  private Icons() {}

  /** The icon of what an item stands for. */
  public static Icon of(ItemKind kind) {
    return switch (kind) {
      case INTERNET, PROVIDER -> CLOUD;
      case SITE -> HOUSE;
      case SEGMENT, BRIDGE -> BUS;
      case ROUTER -> ROUTER;
      case SWITCH -> SWITCH;
      case HYPERVISOR, SERVER, NAS, DEVICE -> RACK;
      case CLIENT -> SCREEN;
      case INTERFACE -> PLUG;
      case CLUSTER -> WHEEL;
      case CONTROL_PLANE, WORKER -> HEXAGON;
      case VIRTUAL_IP -> CROWN;
      case POOL -> CELLS;
      case GATEWAY -> GATE;
      case SERVICE -> CUBE;
      case DNS_SERVER -> GLOBE;
      case TUNNEL -> LOCK;
      case GROUP, NOTE -> PAGE;
    };
  }
}
