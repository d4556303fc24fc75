package io.groundplan.export.diagram.topology;

import io.groundplan.export.diagram.ArrowEnds;
import io.groundplan.export.diagram.ItemFace;
import io.groundplan.export.diagram.ItemKind;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.RelationKind;
import io.groundplan.export.diagram.TextLine;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.graph.NodeSelection;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.LoadBalancing;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.NodeSelector;
import io.groundplan.model.topology.Provider;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.VirtualIp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The cards, pools and virtual addresses of a diagram. */
final class Cards {

  private final Topology topology;
  private final View view;
  private final Frames frames;
  private final Draft draft;
  private final NodeSelection selection;
  private final Map<ElementId, List<TextLine>> remarks = new HashMap<>();

  Cards(Topology topology, View view, Frames frames, Draft draft) {
    this.topology = topology;
    this.view = view;
    this.frames = frames;
    this.draft = draft;
    this.selection = new NodeSelection(topology);
  }

  void add() {
    topology.all(Gateway.class).stream().filter(view::shows).forEach(this::settleAtMachine);
    if (isOnInternet()) {
      draft.add(
          ElementId.INTERNET.value(),
          ItemShape.BOX,
          Optional.empty(),
          ItemFace.of(ItemKind.INTERNET, TextLine.name("Internet")));
    }
    for (Element element : topology.all()) {
      if (view.shows(element)) {
        add(element);
      }
    }
  }

  private void add(Element element) {
    String id = element.id().value();
    switch (element) {
      case Provider provider ->
          draft.add(id, ItemShape.BOX, Optional.empty(), Faces.provider(provider));
      case Machine stated -> addMachine(topology.effective(stated));
      case VirtualIp virtualIp -> addVirtualIp(virtualIp);
      case LoadBalancerPool pool -> addPool(pool);
      case Published published -> addPublished(published);
      default -> {}
    }
  }

  private void addMachine(Machine machine) {
    ItemFace face = Faces.machine(machine);
    List<TextLine> lines = new ArrayList<>(face.lines());
    lines.addAll(remarks.getOrDefault(machine.id(), List.of()));
    draft.add(machine.id().value(), ItemShape.BOX, frames.of(machine), face.withLines(lines));
  }

  private void addVirtualIp(VirtualIp virtualIp) {
    List<Machine> members = members(virtualIp);
    Set<Optional<String>> places = new HashSet<>();
    members.forEach(member -> places.add(frames.of(member)));
    Optional<String> place =
        places.size() == 1
            ? places.iterator().next()
            : frames
                .ofCluster(virtualIp.cluster())
                .or(() -> holding(virtualIp.addresses().values()));
    String id = virtualIp.id().value();
    draft.add(id, ItemShape.PILL, place, Faces.virtualIp(virtualIp));
    members.forEach(member ->
        draft.relate(id, id, member.id().value(), RelationKind.VIP_MEMBER, ArrowEnds.NONE, ""));
  }

  private List<Machine> members(VirtualIp virtualIp) {
    return virtualIp.members().isUnknown()
        ? selection.controlPlanes(virtualIp.cluster()).machines()
        : selection.select(virtualIp.members().values(), virtualIp.cluster()).machines();
  }

  /** A pool is a frame around those that have its addresses, or a card while nobody has. */
  private void addPool(LoadBalancerPool pool) {
    Optional<String> place =
        frames
            .ofCluster(pool.cluster())
            .or(() ->
                holding(pool.ranges().values().stream().map(r -> r.range().first()).toList()));
    boolean used =
        topology.all(Published.class).stream()
            .anyMatch(published -> isShown(published) && isIn(pool, published));
    draft.add(pool.id().value(), used ? ItemShape.FRAME : ItemShape.BOX, place, Faces.pool(pool));
  }

  private boolean isIn(LoadBalancerPool pool, Published published) {
    return published.publication().balancing().pool().equals(Optional.of(pool.id()));
  }

  private void addPublished(Published published) {
    if (draft.isNamed(published.id().value()) || !isShown(published)) {
      return;
    }
    LoadBalancing balancing = published.publication().balancing();
    Optional<String> place =
        balancing
            .pool()
            .map(ElementId::value)
            .filter(pool -> draft.has(pool) || topology.find(ElementId.parse(pool)).isPresent())
            .or(() -> frames.ofCluster(published.cluster()))
            .or(() -> holding(balancing.addresses().values()));
    draft.add(published.id().value(), ItemShape.BOX, place, Faces.published(published));
  }

  private boolean isShown(Published published) {
    LoadBalancing balancing = published.publication().balancing();
    return view.shows(published)
        && (published instanceof Gateway
            || view.showsInnerServices()
            || view.placement(published.id()).isPresent()
            || balancing.pool().isPresent()
            || !balancing.addresses().values().isEmpty());
  }

  /** A gateway on the own address of one machine is a remark on its card. */
  private void settleAtMachine(Gateway gateway) {
    List<NodeSelector> at = gateway.publication().balancing().at();
    List<Machine> machines =
        at.isEmpty() ? List.of() : selection.select(at, gateway.cluster()).machines();
    if (machines.size() == 1 && view.placement(gateway.id()).isEmpty()) {
      ElementId machine = machines.getFirst().id();
      remarks
          .computeIfAbsent(machine, m -> new ArrayList<>())
          .add(TextLine.note("+ " + gateway.title()));
      draft.name(gateway.id().value(), machine.value());
    }
  }

  private Optional<String> holding(List<IpAddress> addresses) {
    return addresses.stream().flatMap(address -> frames.ofAddress(address).stream()).findFirst();
  }

  private boolean isOnInternet() {
    boolean machines =
        topology.machines().stream()
            .anyMatch(machine ->
                machine.interfaces().stream()
                    .anyMatch(link ->
                        link.attachment().segment().equals(Optional.of(ElementId.INTERNET))));
    return machines
        || topology.all(Provider.class).stream().anyMatch(view::shows)
        || topology.all(Segment.class).stream().anyMatch(s -> s.uplink().orElse(false));
  }
}
