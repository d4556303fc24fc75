package io.groundplan.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Node;
import io.groundplan.model.topology.StaticAddress;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class InspectorJourneyTest extends Journey {
  private static final String ADDRESS = "#property-addresses";
  private static final String MESSAGE = "#property-addresses-message";

  private Node node(String id) {
    return snapshot().topology().find(ElementId.parse(id), Node.class).orElseThrow();
  }

  private List<String> addresses(String id) {
    return node(id).interfaces().getFirst().staticAddresses().stream()
        .map(StaticAddress::toString)
        .toList();
  }

  private void type(String query, String text) {
    TextField field = robot.lookup(query).query();
    robot.interact(() -> {
      field.requestFocus();
      field.selectAll();
    });
    robot.write(text);
  }

  @Test
  void a_new_name_is_drawn_and_can_be_undone() {
    select("worker-1");

    type("#property-label", "Storage worker");
    robot.type(KeyCode.ENTER);

    waitUntil(() -> node("worker-1").title().equals("Storage worker"));
    waitUntil(() ->
        canvas()
            .drawing()
            .scene()
            .item("worker-1")
            .orElseThrow()
            .face()
            .title()
            .startsWith("Storage worker"));
    assertThat(text("#inspector-title")).isEqualTo("Storage worker");

    robot.interact(() -> robot.lookup("#canvas").query().requestFocus());
    robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);

    waitUntil(() -> node("worker-1").title().equals("worker-1"));
    assertThat(text("#property-label")).isEmpty();
  }

  @Test
  void what_is_no_address_is_said_at_once_and_not_taken_over() {
    select("worker-1");

    type(ADDRESS, "192.0.2.300");

    assertThat(text(MESSAGE)).contains("192.0.2.300");
    robot.type(KeyCode.ENTER);
    assertThat(addresses("worker-1")).containsExactly("192.0.2.11");
  }

  @Test
  void a_duplicate_address_is_said_while_typing() {
    select("worker-1");

    type(ADDRESS, "192.0.2.10");

    waitUntil(() -> text(MESSAGE).contains("GP101"));
    assertThat(text(MESSAGE)).contains("cp-1");
    assertThat(addresses("worker-1")).containsExactly("192.0.2.11");
  }

  @Test
  void an_address_outside_the_subnet_is_said_while_typing() {
    select("worker-1");

    type(ADDRESS, "198.51.100.7");

    waitUntil(() -> text(MESSAGE).contains("192.0.2.0/24"));
  }

  @Test
  void escape_brings_the_old_value_back() {
    select("worker-1");

    type(ADDRESS, "192.0.2.10");
    robot.type(KeyCode.ESCAPE);

    assertThat(text(ADDRESS)).isEqualTo("192.0.2.11");
    waitUntil(() -> text(MESSAGE).isEmpty());
  }

  @Test
  void enter_takes_an_address_over() {
    select("worker-1");

    type(ADDRESS, "192.0.2.30");
    robot.type(KeyCode.ENTER);

    waitUntil(() -> addresses("worker-1").equals(List.of("192.0.2.30")));
    waitUntil(() ->
        canvas()
            .drawing()
            .scene()
            .item("worker-1")
            .orElseThrow()
            .face()
            .title()
            .contains("192.0.2.30"));
  }

  @Test
  void a_role_is_chosen_by_a_click() {
    select("worker-1");

    robot.clickOn("#property-type-controlplane");

    waitUntil(() -> node("worker-1").isControlPlane());
  }
}
