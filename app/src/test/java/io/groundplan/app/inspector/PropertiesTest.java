package io.groundplan.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.app.Networks;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Topology;
import org.junit.jupiter.api.Test;

class PropertiesTest {
  private static final Topology LAB = Networks.lab();

  private static Element element(Topology topology, String id) {
    return topology.find(ElementId.parse(id)).orElseThrow();
  }

  private static Property property(Topology topology, String id, String key) {
    return Properties.of(topology, element(topology, id)).stream()
        .flatMap(group -> group.properties().stream())
        .filter(property -> property.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static String value(Topology topology, String id, String key) {
    return switch (property(topology, id, key)) {
      case Property.Text text -> text.text();
      case Property.Choice choice -> choice.chosen().orElse("");
      case Property.Fact fact -> fact.text();
    };
  }

  private static Topology changed(Topology topology, String id, String key, String text) {
    return switch (property(topology, id, key)) {
      case Property.Text property -> property.change().apply(topology, text);
      case Property.Choice property -> property.change().apply(topology, text);
      case Property.Fact _ -> topology;
    };
  }

  @Test
  void a_changed_value_is_shown_as_it_was_written() {
    assertThat(value(changed(LAB, "cp-1", "addresses", "192.0.2.30/24"), "cp-1", "addresses"))
        .isEqualTo("192.0.2.30/24");
    assertThat(value(changed(LAB, "cp-1", "label", "First"), "cp-1", "label")).isEqualTo("First");
    assertThat(value(changed(LAB, "cp-1", "type", "worker"), "cp-1", "type")).isEqualTo("worker");
    assertThat(value(changed(LAB, "router", "kind", "switch"), "router", "kind"))
        .isEqualTo("switch");
    assertThat(value(changed(LAB, "lan", "0.dhcp", "192.0.2.50-60"), "lan", "0.dhcp"))
        .isEqualTo("192.0.2.50-60");
    assertThat(value(changed(LAB, "lan", "mtu", "9000"), "lan", "mtu")).isEqualTo("9000");
    assertThat(value(changed(LAB, "pool", "ranges", "192.0.2.80/29"), "pool", "ranges"))
        .isEqualTo("192.0.2.80/29");
    assertThat(value(changed(LAB, "api", "addresses", "192.0.2.8"), "api", "addresses"))
        .isEqualTo("192.0.2.8");
  }

  @Test
  void a_virtual_ip_is_offered_the_free_address_behind_its_own() {
    assertThat(property(LAB, "api", "addresses"))
        .isInstanceOfSatisfying(
            Property.Text.class,
            text ->
                assertThat(text.suggestion())
                    .hasValue(new Property.Suggestion("Next free: 192.0.2.21", "192.0.2.21")));
  }

  @Test
  void writing_a_value_again_changes_nothing() {
    for (Element element : LAB.all()) {
      Properties.of(LAB, element).stream()
          .flatMap(group -> group.properties().stream())
          .filter(Property.Text.class::isInstance)
          .map(Property.Text.class::cast)
          .forEach(property ->
              assertThat(property.change().apply(LAB, property.text()))
                  .as(element.id() + " " + property.key())
                  .isEqualTo(LAB));
    }
  }

  @Test
  void an_emptied_name_is_the_id_again() {
    Topology named = changed(LAB, "cp-1", "label", "First");

    assertThat(element(named, "cp-1").title()).isEqualTo("First");
    assertThat(element(changed(named, "cp-1", "label", " "), "cp-1").title()).isEqualTo("cp-1");
  }

  @Test
  void what_the_type_refuses_is_refused_with_a_reason() {
    Property.Text address = (Property.Text) property(LAB, "cp-1", "addresses");

    FieldCheck.Attempt refused = FieldCheck.attempt(address, LAB, "192.0.2.300");

    assertThat(refused.changed()).isEmpty();
    assertThat(refused.refusal()).contains("192.0.2.300");
    assertThat(FieldCheck.attempt(address, LAB, "192.0.2.30").changed()).isPresent();
  }

  @Test
  void an_interface_shows_what_it_takes_from_its_segment() {
    assertThat(value(LAB, "cp-1", "gateway")).isEqualTo("192.0.2.1");
  }

  @Test
  void the_next_free_address_is_offered() {
    Property.Text address = (Property.Text) property(LAB, "worker-1", "addresses");

    assertThat(address.suggestion().map(Property.Suggestion::text)).contains("192.0.2.21");
  }

  @Test
  void words_of_the_file_can_be_written_as_addresses() {
    Topology leased = changed(LAB, "cp-1", "addresses", "dhcp, 192.0.2.30");

    assertThat(value(leased, "cp-1", "addresses")).isEqualTo("dhcp, 192.0.2.30");
    assertThat(value(changed(leased, "cp-1", "addresses", "none"), "cp-1", "addresses"))
        .isEqualTo("none");
    assertThat(value(changed(leased, "cp-1", "addresses", ""), "cp-1", "addresses")).isEmpty();
  }

  @Test
  void an_inherited_interface_becomes_the_nodes_own_when_it_is_changed() {
    Topology inherited =
        Networks.parse(
            """
            groundplan: 1
            segments: {lan: {subnets: 192.0.2.0/24}}
            clusters:
              lab: {nodeDefaults: {all: {interfaces: {eth0: {segment: lan}}}}}
            nodes: {cp-1: {type: controlplane}}
            """);

    Topology after = changed(inherited, "cp-1", "eth0.addresses", "192.0.2.10");

    assertThat(value(after, "cp-1", "eth0.addresses")).isEqualTo("192.0.2.10");
  }
}
