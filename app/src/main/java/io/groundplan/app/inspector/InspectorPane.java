package io.groundplan.app.inspector;

import io.groundplan.app.addressplan.AddressStrip;
import io.groundplan.app.addressplan.SubnetBands;
import io.groundplan.app.theme.Icons;
import io.groundplan.app.words.Words;
import io.groundplan.app.work.Latest;
import io.groundplan.export.diagram.ItemKind;
import io.groundplan.model.address.IpRange;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Machine;
import io.groundplan.model.topology.Section;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows what is selected: its values, and the address plan of its subnet. */
public final class InspectorPane extends ScrollPane {
  private static final int NAMED_BANDS = 5;
  private static final int NAMED_FREE = 4;

  private final Desk desk;
  private final Function<Element, ItemKind> kinds;
  private final VBox box = new VBox();
  private final VBox plans = new VBox();
  private final Latest<List<SubnetBands>> bands;
  private Optional<InspectorForm> form = Optional.empty();
  private Optional<Worked> worked = Optional.empty();

  /** The properties of an element in a topology. */
  private record Worked(Topology topology, ElementId id, List<Property.Group> groups) {}

  /**
   * A pane.
   *
   * @param kinds what an element is drawn as
   */
  public InspectorPane(Desk desk, Function<Element, ItemKind> kinds) {
    this.desk = desk;
    this.kinds = kinds;
    bands = new Latest<>(desk.workers().filing(), desk.workers().home(), this::showPlans);
    setId("inspector");
    getStyleClass().add("inspector");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    box.getStyleClass().add("inspector-box");
    plans.getStyleClass().add("inspector-plans");
    setContent(box);
    desk.session().historyProperty().addListener((_, _, _) -> refresh());
    refresh();
  }

  /** Shows everything as it is now. */
  public void refresh() {
    Topology topology = desk.session().snapshot().topology();
    List<Element> selected = selected(topology);
    if (selected.size() == 1) {
      show(topology, selected.getFirst());
    } else {
      form = Optional.empty();
      if (selected.isEmpty()) {
        showOverview(topology);
      } else {
        showMany(selected.size());
      }
    }
  }

  /** Takes the keyboard to the first field. */
  public void start() {
    Node first = lookup(".text-input");
    if (first != null) {
      first.requestFocus();
    }
  }

  /** Takes the keyboard to the id of what is selected. */
  public void startRename() {
    if (lookup("#property-id") instanceof TextInputControl id) {
      id.requestFocus();
      id.selectAll();
    }
  }

  /** Shows it anew, as after a change of theme. */
  public void rebuild() {
    form = Optional.empty();
    worked = Optional.empty();
    refresh();
  }

  private List<Element> selected(Topology topology) {
    return desk.session().snapshot().selection().stream()
        .map(id -> id.contains("/") ? id.substring(0, id.indexOf('/')) : id)
        .distinct()
        .flatMap(id -> ElementId.tryParse(id).stream())
        .flatMap(id -> topology.find(id).stream())
        .toList();
  }

  private void showMany(int count) {
    Label title = new Label(Words.count("inspector.selected", count));
    title.getStyleClass().add("inspector-title");
    box.getChildren().setAll(title);
  }

  /** What the network is made of, where nothing is selected. */
  private void showOverview(Topology topology) {
    Label title = new Label(topology.name());
    title.getStyleClass().add("inspector-title");
    title.setWrapText(true);
    VBox counts = new VBox();
    counts.getStyleClass().add("inspector-overview");
    for (Section section : Section.values()) {
      long count = topology.all().stream().filter(element -> element.section() == section).count();
      if (count > 0) {
        Label name = new Label(Words.of("section." + section.key()));
        name.getStyleClass().add("field-label");
        counts.getChildren().add(new HBox(name, spacer(), new Label(Long.toString(count))));
      }
    }
    Label hint = new Label(Words.of("inspector.empty"));
    hint.getStyleClass().add("inspector-empty");
    hint.setWrapText(true);
    box.getChildren().setAll(title, counts, hint);
  }

  private void show(Topology topology, Element element) {
    List<Property.Group> groups = groups(topology, element);
    Optional<InspectorForm> fitting = form.filter(present -> present.fits(element, groups));
    if (fitting.isPresent()) {
      fitting.get().show(groups);
      box.getChildren().set(0, header(element));
    } else {
      InspectorForm fresh = new InspectorForm(desk, element, groups);
      form = Optional.of(fresh);
      box.getChildren().setAll(header(element), fresh.node(), plans);
    }
  }

  /** Worked out once for each topology and element, however often the problems change. */
  private List<Property.Group> groups(Topology topology, Element element) {
    boolean known =
        worked
            .filter(last -> last.topology().equals(topology) && last.id().equals(element.id()))
            .isPresent();
    if (!known) {
      worked = Optional.of(new Worked(topology, element.id(), Properties.of(topology, element)));
      bands.submit(() ->
          segments(topology, element)
              .flatMap(segment -> SubnetBands.of(topology, segment).stream())
              .toList());
    }
    return worked.map(Worked::groups).orElse(List.of());
  }

  private Node header(Element element) {
    Node icon = Icons.of(kinds.apply(element)).toNode(18);
    Label title = new Label(element.title());
    title.getStyleClass().add("inspector-title");
    title.setId("inspector-title");
    Label chip = new Label(element.section().noun());
    chip.getStyleClass().add("chip");
    chip.setMinWidth(Region.USE_PREF_SIZE);
    HBox header = new HBox(icon, title, spacer(), chip);
    header.getStyleClass().addAll("inspector-header", "kind-" + kinds.apply(element));
    return header;
  }

  private static Stream<ElementId> segments(Topology topology, Element element) {
    return switch (element) {
      case Segment segment -> Stream.of(segment.id());
      case Machine machine ->
          topology.effective(machine).interfaces().stream()
              .flatMap(link -> link.attachment().segment().stream())
              .distinct();
      default -> Stream.empty();
    };
  }

  private void showPlans(List<SubnetBands> shown) {
    plans.getChildren().setAll(shown.stream().map(this::plan).toList());
  }

  private Node plan(SubnetBands plan) {
    Label heading = new Label(Words.heading("plan.title", plan.prefix().toString()));
    heading.getStyleClass().add("section-heading");
    Label named = new Label(ranges(plan, plan.used(), NAMED_BANDS));
    named.getStyleClass().add("muted");
    Label room = new Label(plan.room());
    room.getStyleClass().add("muted");
    room.setMinWidth(Region.USE_PREF_SIZE);
    VBox box =
        new VBox(
            heading, new AddressStrip(plan, desk.theme().get()), new HBox(named, spacer(), room));
    if (!plan.free().isEmpty()) {
      Label free = new Label(Words.of("plan.free.ranges", ranges(plan, plan.free(), NAMED_FREE)));
      free.getStyleClass().addAll("muted", "plan-free");
      box.getChildren().add(free);
    }
    return box;
  }

  private static String ranges(SubnetBands plan, List<IpRange> ranges, int limit) {
    String shown =
        ranges.stream().limit(limit).map(plan::shortForm).collect(Collectors.joining(" · "));
    return ranges.size() > limit ? Words.of("plan.more", shown) : shown;
  }

  private static Region spacer() {
    Region spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    return spacer;
  }
}
