package io.groundplan.model.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What a network is: its elements by id, in the order of the file. Immutable; each change gives a
 * new topology that shares what did not change (persistent map and vector, O(log n) an edit).
 */
public final class Topology {

  /** A network without a name or an element. */
  public static final Topology EMPTY =
      new Topology("", ExportSettings.UNKNOWN, HashTreePMap.empty(), TreePVector.empty());

  private final String name;
  private final ExportSettings exportSettings;
  private final PMap<ElementId, Element> elements;
  private final PVector<ElementId> order;

  /** Answers that nearly all who ask need, found when first asked for: equal whoever finds them. */
  private @Nullable List<Element> listed;

  private @Nullable List<Machine> machines;

  private @Nullable List<Node> nodes;

  /** What {@link #effective(Node)} says of the nodes that inherit something, by identity. */
  private volatile IdentityHashMap<Node, Node> inheriting = new IdentityHashMap<>(0);

  private volatile @Nullable Map<ElementId, Element> indexed;

  private final Map<Class<?>, List<?>> byType = new ConcurrentHashMap<>();

  private Topology(
      String name,
      ExportSettings exportSettings,
      PMap<ElementId, Element> elements,
      PVector<ElementId> order) {
    this.name = name;
    this.exportSettings = exportSettings;
    this.elements = elements;
    this.order = order;
  }

  /** A network of that name with these elements; of two with one id the later one stays. */
  public static Topology of(String name, Collection<? extends Element> elements) {
    Topology topology = EMPTY.withName(name);
    for (Element element : elements) {
      topology = topology.with(element);
    }
    return topology;
  }

  /** What the network is called. */
  public String name() {
    return name;
  }

  /** The same network called otherwise. */
  public Topology withName(String newName) {
    return new Topology(newName, exportSettings, elements, order);
  }

  /** How exported files stand in their repository. */
  public ExportSettings exportSettings() {
    return exportSettings;
  }

  /** The same network exported otherwise. */
  public Topology withExportSettings(ExportSettings newSettings) {
    return new Topology(name, newSettings, elements, order);
  }

  /** The network with the element: in the place of the one with its id, else at the end. */
  public Topology with(Element element) {
    return new Topology(
        name,
        exportSettings,
        elements.plus(element.id(), element),
        elements.containsKey(element.id()) ? order : order.plus(element.id()));
  }

  /** The network without the element; references to it are left dangling. */
  public Topology without(ElementId id) {
    return elements.containsKey(id)
        ? new Topology(name, exportSettings, elements.minus(id), order.minus(id))
        : this;
  }

  /**
   * The network with the element directly before another of its section.
   *
   * @param before the element it shall stand before; at the end if empty
   */
  public Topology move(ElementId id, Optional<ElementId> before) {
    if (!elements.containsKey(id) || before.equals(Optional.of(id))) {
      return this;
    }
    PVector<ElementId> rest = order.minus(id);
    int index = before.map(rest::indexOf).filter(found -> found >= 0).orElse(rest.size());
    return new Topology(name, exportSettings, elements, rest.plus(index, id));
  }

  /**
   * The network with the element under another id; every reference to it follows. The Internet
   * keeps its id, and an element that is not there changes nothing.
   *
   * @throws IllegalArgumentException when another element has the new id
   */
  public Topology rename(ElementId from, ElementId to) {
    if (!elements.containsKey(from) || from.equals(to)) {
      return this;
    }
    if (contains(to)) {
      throw new IllegalArgumentException(
          "\"" + to + "\" is the id of another element; choose one that is free");
    }
    Renaming renaming = new Renaming(from, to);
    PMap<ElementId, Element> renamed = elements.minus(from);
    for (Element element : elements.values()) {
      Element after = renaming.in(element);
      if (!after.equals(element)) {
        renamed = renamed.plus(after.id(), after);
      }
    }
    return new Topology(name, exportSettings, renamed, order.with(order.indexOf(from), to));
  }

  /** The element with the id. */
  public Optional<Element> find(ElementId id) {
    return Optional.ofNullable(byId().get(id));
  }

  /** Whoever has listed all elements asks for many; a plain map answers several times faster. */
  private Map<ElementId, Element> byId() {
    Map<ElementId, Element> index = indexed;
    return index == null ? elements : index;
  }

  /** The element with the id, if it is of the type. */
  public <T extends Element> Optional<T> find(ElementId id, Class<T> type) {
    Optional<Element> found = find(id);
    return found.isPresent() && type.isInstance(found.get())
        ? Optional.of(type.cast(found.get()))
        : Optional.empty();
  }

  /** Whether an element has the id; the Internet always does. */
  public boolean contains(ElementId id) {
    return byId().containsKey(id) || id.equals(ElementId.INTERNET);
  }

  /** All elements, in the order of the file. */
  public List<Element> all() {
    List<Element> all = listed;
    if (all == null) {
      all = order.stream().map(elements::get).toList();
      listed = all;
      indexed = new HashMap<>(elements);
    }
    return all;
  }

  /** The elements of a type, in the order of the file. */
  @SuppressWarnings("unchecked")
  public <T> List<T> all(Class<T> type) {
    return (List<T>) byType.computeIfAbsent(type, this::ofType);
  }

  private List<?> ofType(Class<?> type) {
    return all().stream().filter(type::isInstance).toList();
  }

  /** How many elements there are. */
  public int size() {
    return order.size();
  }

  /** The cluster of something that names one, or the only one there is. */
  public Optional<Cluster> clusterOf(Optional<ElementId> stated) {
    if (stated.isPresent()) {
      return find(stated.get(), Cluster.class);
    }
    List<Cluster> candidates = all(Cluster.class);
    return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
  }

  /** The node with what its cluster's defaults give it. */
  public Node effective(Node node) {
    Node known = inheriting.get(node);
    return known == null ? filled(node) : known;
  }

  private Node filled(Node node) {
    return clusterOf(node.cluster())
        .map(cluster -> cluster.nodeDefaults().applyTo(node))
        .orElse(node);
  }

  /** The machine with what it inherits: {@link #effective(Node)} for nodes. */
  public Machine effective(Machine machine) {
    return switch (machine) {
      case Node node -> effective(node);
      case Device device -> device;
    };
  }

  /** Every node with what its cluster's defaults give it, in the order of the file. */
  public List<Node> nodes() {
    List<Node> effective = nodes;
    if (effective == null) {
      effective = machines().stream().filter(Node.class::isInstance).map(Node.class::cast).toList();
      nodes = effective;
    }
    return effective;
  }

  /** Every machine with what it inherits, in the order of the file. */
  public List<Machine> machines() {
    List<Machine> effective = machines;
    if (effective == null) {
      effective = all(Machine.class).stream().map(this::effective).toList();
      inheriting = inheriting(effective);
      machines = effective;
    }
    return effective;
  }

  private IdentityHashMap<Node, Node> inheriting(List<Machine> effective) {
    IdentityHashMap<Node, Node> inheriting = new IdentityHashMap<>(0);
    List<Machine> stated = all(Machine.class);
    for (int i = 0; i < stated.size(); i++) {
      if (stated.get(i) instanceof Node node
          && effective.get(i) instanceof Node filled
          && !node.equals(filled)) {
        inheriting.put(node, filled);
        inheriting.put(filled, filled);
      }
    }
    return inheriting;
  }

  /** The ids of each section, in the order of the file. */
  private Map<Section, List<ElementId>> bySection() {
    Map<Section, List<ElementId>> sections = new EnumMap<>(Section.class);
    for (Element element : all()) {
      sections.computeIfAbsent(element.section(), section -> new ArrayList<>()).add(element.id());
    }
    return sections;
  }

  /**
   * Equal when it has the same name, the same settings and the same elements, in the same order in
   * each section.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Topology that
        && name.equals(that.name)
        && exportSettings.equals(that.exportSettings)
        && elements.equals(that.elements)
        && (order.equals(that.order) || bySection().equals(that.bySection()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, exportSettings, elements);
  }

  @Override
  public String toString() {
    return "Topology " + name + " " + order;
  }
}
