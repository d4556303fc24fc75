package io.groundplan.model.topology;

import java.util.List;

/**
 * Announcement by ARP (RFC 826) and neighbour discovery (RFC 4861).
 *
 * @param nodes who announces; all if empty
 * @param interfaces by which links: kernel names or patterns, as upstream takes them; all if empty
 */
public record Layer2Announcement(List<NodeSelector> nodes, List<String> interfaces) {

  /** By every node on every link. */
  public static final Layer2Announcement EVERYWHERE = new Layer2Announcement(List.of(), List.of());

  /** Keeps unmodifiable copies. */
  public Layer2Announcement {
    nodes = List.copyOf(nodes);
    interfaces = List.copyOf(interfaces);
  }
}
