package io.groundplan.app.addressplan;

import io.groundplan.app.words.Words;
import io.groundplan.app.work.Latest;
import io.groundplan.app.work.Workers;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;

/**
 * How much room every subnet, pool and pod network has. It is worked out in the background, and
 * only while it is seen.
 */
public final class AddressPlanPane extends BorderPane {
  private static final List<String> COUNTS =
      List.of("hosts", "owned", "pooled", "leased", "reserved", "free");

  private final TableView<RoomRow> table = new TableView<>();
  private final Latest<List<RoomRow>> latest;
  private Topology topology = Topology.EMPTY;
  private Optional<Topology> shown = Optional.empty();

  /**
   * An empty plan.
   *
   * @param onChoice shows whose addresses they are
   */
  public AddressPlanPane(Consumer<Element> onChoice, Workers workers) {
    latest = new Latest<>(workers.judging(), workers.home(), table.getItems()::setAll);
    table.setId("room");
    table.setAccessibleText(Words.of("room.title"));
    Label nothing = new Label(Words.of("room.none"));
    nothing.getStyleClass().add("muted");
    table.setPlaceholder(nothing);
    table.getColumns().add(column("owner", 170, row -> row.owner().title(), ""));
    table.getColumns().add(column("range", 190, RoomRow::range, "monospaced"));
    for (int i = 0; i < COUNTS.size(); i++) {
      int index = i;
      table.getColumns().add(column(COUNTS.get(i), 78, row -> row.counts().get(index), "number"));
    }
    table.getColumns().add(column("remark", 380, RoomRow::remark, "muted"));
    table.setOnMouseClicked(_ -> choose(onChoice));
    table.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        choose(onChoice);
      }
    });
    table.setFixedCellSize(28);
    setCenter(table);
    visibleProperty().addListener((_, _, _) -> refresh());
  }

  /** Shows the plan of a network. */
  public void show(Topology present) {
    topology = present;
    refresh();
  }

  private void refresh() {
    if (isVisible() && !shown.equals(Optional.of(topology))) {
      Topology asked = topology;
      shown = Optional.of(asked);
      latest.submit(() -> RoomRow.of(asked));
    }
  }

  private void choose(Consumer<Element> onChoice) {
    Optional.ofNullable(table.getSelectionModel().getSelectedItem())
        .map(RoomRow::owner)
        .ifPresent(onChoice);
  }

  private static TableColumn<RoomRow, String> column(
      String key, double width, Function<RoomRow, String> text, String styleClass) {
    TableColumn<RoomRow, String> column = new TableColumn<>(Words.of("room." + key));
    column.setCellValueFactory(
        row -> new ReadOnlyStringWrapper(text.apply(row.getValue())).getReadOnlyProperty());
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    if (!styleClass.isEmpty()) {
      column.getStyleClass().add(styleClass);
    }
    return column;
  }
}
