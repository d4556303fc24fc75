package io.groundplan.app.window;

import io.groundplan.app.document.Edit;
import io.groundplan.app.exporting.ExportDialog;
import io.groundplan.app.renumbering.RenumberDialog;
import io.groundplan.app.words.Words;
import io.groundplan.app.work.Workers;
import io.groundplan.model.address.IpPrefix;
import io.groundplan.model.topology.Segment;
import io.groundplan.model.topology.Subnet;
import io.groundplan.model.topology.Topology;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javafx.stage.Stage;

/** What has a dialog of its own: exporting, and giving a network another prefix. */
final class Tasks {
  private final Stage stage;
  private final Workbench bench;
  private final Filing filing;
  private final Workers workers;

  Tasks(Stage stage, Workbench bench, Filing filing, Workers workers) {
    this.stage = stage;
    this.bench = bench;
    this.filing = filing;
    this.workers = workers;
  }

  void export() {
    Path folder =
        bench
            .filesProperty()
            .get()
            .map(files -> files.path().toAbsolutePath().getParent())
            .orElse(Path.of("").toAbsolutePath());
    new ExportDialog(
            stage,
            bench.session().snapshot(),
            bench.judgementProperty().get().verdict(),
            filing.name(),
            folder,
            workers)
        .open();
  }

  /** Gives a network another prefix; the selected segment's is proposed. */
  void renumber() {
    Topology topology = bench.session().snapshot().topology();
    Set<String> selected = bench.session().snapshot().selection();
    List<IpPrefix> prefixes =
        topology.all(Segment.class).stream()
            .sorted(Comparator.comparing(segment -> !selected.contains(segment.id().value())))
            .flatMap(segment -> segment.subnets().values().stream())
            .map(Subnet::prefix)
            .distinct()
            .toList();
    new RenumberDialog(
            stage,
            topology,
            prefixes,
            bench.renumbering(),
            preview ->
                bench
                    .session()
                    .apply(Edit.ofText(Words.of("edit.renumber"), preview.after(), preview.text())),
            workers)
        .open();
  }
}
