package io.groundplan.app.palette;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.app.Networks;
import io.groundplan.app.Scenes;
import io.groundplan.app.document.EditorSnapshot;
import io.groundplan.app.tool.Placeable.Plan;
import io.groundplan.app.tool.Spot;
import io.groundplan.app.tool.Tool;
import io.groundplan.export.diagram.Cell;
import io.groundplan.model.layout.DiagramLayout;
import io.groundplan.model.layout.ObjectPlacement;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.LoadBalancerPool;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.Reference;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.StaticAddress;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.topology.VirtualIp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaletteEntryTest {
  private static final Spot ON_LAN = new Spot(Optional.of("lan"), Optional.empty());

  private static PaletteEntry entry(String key) {
    return PaletteEntry.groups().stream()
        .flatMap(group -> group.entries().stream())
        .filter(entry -> entry.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static EditorSnapshot snapshot(Topology topology) {
    return new EditorSnapshot(topology, DiagramLayout.EMPTY, Set.of());
  }

  private static Plan plan(String key, EditorSnapshot snapshot, Spot spot) {
    return entry(key).placeable().plan(new Tool.Ground(Scenes.lab(), snapshot), spot);
  }

  private static EditorSnapshot placed(String key, EditorSnapshot snapshot, Spot spot) {
    assertThat(plan(key, snapshot, spot)).isInstanceOf(Plan.Possible.class);
    return plan(key, snapshot, spot) instanceof Plan.Possible possible
        ? possible.edit().change().apply(snapshot)
        : snapshot;
  }

  private static List<String> addresses(EditorSnapshot snapshot, String id) {
    return snapshot
        .topology()
        .find(ElementId.parse(id), Machine.class)
        .orElseThrow()
        .interfaces()
        .getFirst()
        .staticAddresses()
        .stream()
        .map(StaticAddress::toString)
        .toList();
  }

  @Test
  void a_node_gets_the_next_number_and_the_next_free_address_of_its_kind() {
    EditorSnapshot after = placed("worker", snapshot(Networks.lab()), ON_LAN);

    assertThat(after.topology().find(ElementId.parse("worker-2"), Node.class))
        .hasValueSatisfying(node -> assertThat(node.isWorker()).isTrue());
    // .12 is reserved and .13 to .20 are the pool's.
    assertThat(addresses(after, "worker-2")).containsExactly("192.0.2.21");
    assertThat(after.selection()).containsExactly("worker-2");
  }

  @Test
  void a_second_node_gets_another_address_and_the_first_keeps_its_own() {
    EditorSnapshot once = placed("control-plane", snapshot(Networks.lab()), ON_LAN);

    EditorSnapshot twice = placed("control-plane", once, ON_LAN);

    assertThat(addresses(twice, "cp-2")).containsExactly("192.0.2.21");
    assertThat(addresses(twice, "cp-3")).containsExactly("192.0.2.22");
  }

  @Test
  void leased_addresses_are_skipped() {
    Topology crowded =
        Networks.parse(
            """
            groundplan: 1
            segments:
              lan: {subnets: {prefix: 192.0.2.0/28, dhcp: 192.0.2.2-192.0.2.12}}
            nodes:
              worker-1: {type: worker, segment: lan, addresses: 192.0.2.1}
            """);

    EditorSnapshot after = placed("worker", snapshot(crowded), ON_LAN);

    assertThat(addresses(after, "worker-2")).containsExactly("192.0.2.13");
  }

  @Test
  void a_dual_stack_segment_gives_an_address_of_each_family() {
    Topology dual =
        Networks.parse(
            """
            groundplan: 1
            segments:
              lan: {subnets: [192.0.2.0/24, '2001:db8::/64']}
            """);

    EditorSnapshot after = placed("worker", snapshot(dual), ON_LAN);

    assertThat(addresses(after, "worker-1")).containsExactly("192.0.2.1", "2001:db8::1");
  }

  @Test
  void a_machine_on_the_drawing_means_its_segment() {
    EditorSnapshot after =
        placed(
            "client", snapshot(Networks.lab()), new Spot(Optional.of("router"), Optional.empty()));

    assertThat(after.topology().find(ElementId.parse("client-1"))).isPresent();
  }

  @Test
  void where_several_segments_could_be_meant_nothing_is_guessed() {
    Topology two =
        Networks.parse(
            """
            groundplan: 1
            segments:
              lan: {subnets: 192.0.2.0/25}
              dmz: {subnets: 192.0.2.128/25}
            """);

    Plan plan = plan("worker", snapshot(two), new Spot(Optional.empty(), Optional.empty()));

    assertThat(plan).isInstanceOf(Plan.Impossible.class);
  }

  @Test
  void open_ground_of_a_frame_gives_the_position_inside_it() {
    Spot spot = new Spot(Optional.of("lan"), Optional.of(new Cell(30, 12)));

    EditorSnapshot after = placed("worker", snapshot(Networks.lab()), spot);

    assertThat(after.layout().placement(Reference.parse("worker-2")))
        .contains(ObjectPlacement.at(28, 5));
  }

  @Test
  void a_virtual_ip_and_a_pool_take_free_addresses() {
    EditorSnapshot vip = placed("virtual-ip", snapshot(Networks.lab()), ON_LAN);
    EditorSnapshot pool = placed("pool", snapshot(Networks.lab()), ON_LAN);

    assertThat(vip.topology().all(VirtualIp.class).getLast().addresses().values())
        .hasToString("[192.0.2.21]");
    assertThat(pool.topology().all(LoadBalancerPool.class).getLast().ranges().values())
        .hasToString("[192.0.2.21-192.0.2.26]");
  }

  @Test
  void a_segment_can_stand_anywhere_and_has_no_invented_prefix() {
    EditorSnapshot after =
        placed("segment", snapshot(Topology.EMPTY), new Spot(Optional.empty(), Optional.empty()));

    assertThat(after.topology().find(ElementId.parse("segment-1"), Segment.class))
        .hasValueSatisfying(segment -> assertThat(segment.subnets().isUnknown()).isTrue());
  }
}
