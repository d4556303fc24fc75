package io.groundplan.export.talos;

import io.groundplan.model.address.InterfaceName;
import io.groundplan.model.topology.ConfigStyle;
import io.groundplan.model.topology.NetworkInterface;
import io.groundplan.model.topology.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * By which name Talos finds each link of a node. A link that is known by its hardware address or by
 * a selector gets an alias; so does the only link of a machine, whose name nobody knows.
 *
 * @param byKey Talos's name of each link, by its key in the topology
 * @param aliases the aliases among them, by name
 */
record LinkNames(
    SequencedMap<String, InterfaceName> byKey,
    SequencedMap<InterfaceName, LinkAliasConfig> aliases) {

  /**
   * Names that the kernel or systemd's naming scheme may give. As an alias such a name is
   * ambiguous: Talos asks the kernel's names first.
   */
  private static final Pattern KERNEL =
      Pattern.compile("(eth|en|ib|sl|wl|ww)[a-z0-9]*\\d[a-z0-9]*");

  /** The names in a style. Where there are no aliases yet, each link keeps its own name. */
  static LinkNames of(Node node, ConfigStyle style) {
    LinkedHashMap<String, InterfaceName> names = new LinkedHashMap<>();
    LinkedHashMap<InterfaceName, LinkAliasConfig> aliases = new LinkedHashMap<>();
    List<InterfaceName> taken = new ArrayList<>();
    node.interfaces().forEach(link -> link.name().ifPresent(taken::add));
    for (NetworkInterface link : node.interfaces()) {
      Optional<LinkSelector> selector = LinkSelector.of(link);
      InterfaceName name = name(link, selector.isPresent() && style != ConfigStyle.LEGACY, taken);
      names.put(link.key(), name);
      taken.add(name);
      selector.ifPresent(found -> aliases.put(name, new LinkAliasConfig(name, found)));
    }
    return new LinkNames(names, aliases);
  }

  /** Talos's name of the link. */
  InterfaceName of(NetworkInterface link) {
    return Objects.requireNonNull(byKey.get(link.key()), "a link of another node");
  }

  /** Talos's name of what the topology calls so; the same name where it is not among the links. */
  InterfaceName of(InterfaceName name) {
    return byKey.getOrDefault(name.toString(), name);
  }

  /** The aliases that stand for links with a name, or that one of the documents uses. */
  List<LinkAliasConfig> aliasesFor(Node node, List<InterfaceName> used) {
    List<InterfaceName> named =
        node.interfaces().stream().filter(link -> link.name().isPresent()).map(this::of).toList();
    List<LinkAliasConfig> wanted = new ArrayList<>();
    for (Map.Entry<InterfaceName, LinkAliasConfig> alias : aliases.entrySet()) {
      if (named.contains(alias.getKey()) || used.contains(alias.getKey())) {
        wanted.add(alias.getValue());
      }
    }
    return wanted;
  }

  private static InterfaceName name(
      NetworkInterface link, boolean aliased, List<InterfaceName> taken) {
    if (link.name().isEmpty()) {
      return firstFree(taken);
    }
    InterfaceName name = link.name().get();
    boolean ambiguous = aliased && mayBeKernels(name);
    return ambiguous
        ? InterfaceName.tryParse("net-" + name).orElseGet(() -> firstFree(taken))
        : name;
  }

  /** Whether the kernel may call a link so. */
  static boolean mayBeKernels(InterfaceName name) {
    return KERNEL.matcher(name.toString()).matches();
  }

  private static InterfaceName firstFree(List<InterfaceName> taken) {
    return IntStream.rangeClosed(0, taken.size())
        .mapToObj(number -> InterfaceName.parse("net" + number))
        .filter(name -> !taken.contains(name))
        .findFirst()
        .orElseThrow();
  }
}
