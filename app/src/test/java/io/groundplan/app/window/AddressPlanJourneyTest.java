package io.groundplan.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.app.addressplan.RoomRow;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class AddressPlanJourneyTest extends Journey {

  @Test
  void the_plan_says_how_much_room_there_is_and_leads_to_the_owner() {
    waitForItem("cp-1");
    robot.clickOn("#room-heading");
    TableView<RoomRow> table = robot.lookup("#room").queryTableView();
    waitUntil(() -> table.getItems().size() == 2);

    assertThat(table.getItems())
        .extracting(RoomRow::range)
        .containsExactly("192.0.2.0/24", "192.0.2.13-192.0.2.20");
    assertThat(table.getItems().getFirst().counts())
        .isEqualTo(List.of("254", "4", "8", "100", "1", "141"));
    robot.interact(() -> {
      table.requestFocus();
      table.getSelectionModel().select(1);
    });
    robot.type(KeyCode.ENTER);
    waitUntil(() -> snapshot().selection().contains("pool"));
  }
}
