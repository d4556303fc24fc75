package io.groundplan.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.ArtifactFile;
import io.groundplan.export.ArtifactPath;
import io.groundplan.export.ArtifactTree;
import io.groundplan.export.ExportRun;
import io.groundplan.export.repository.Change;
import io.groundplan.export.repository.Manifest;
import io.groundplan.export.repository.Sha256;
import io.groundplan.export.repository.SyncPlan;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TextPlanTest {

  private static final Sha256 HASH = Sha256.of("old".getBytes(StandardCharsets.UTF_8));
  private static final Problem TWICE =
      RuleDescription.of(101, "duplicate-address", Severity.ERROR, "An address is owned twice")
          .problem(Subject.FILE, "192.0.2.1 is owned twice");

  private static final SyncPlan PLAN =
      new SyncPlan(
          List.of(
              new Change.Create(file("a")),
              new Change.Update(file("b"), HASH),
              new Change.Delete(ArtifactPath.of("c"), "talos", HASH),
              new Change.Unchanged(file("d")),
              new Change.Foreign(file("e"), "was not written by an export"),
              new Change.Edited(ArtifactPath.of("f"), "talos", "was edited")),
          Manifest.empty(),
          Manifest.empty());

  private static final ExportRun RUN =
      new ExportRun(
          ArtifactTree.empty(),
          new LinkedHashSet<>(),
          List.of(
              new ExportRun.Halted("talos", List.of(TWICE, TWICE), List.of()),
              new ExportRun.Halted("dns", List.of(TWICE), List.of())),
          List.of(new ExportRun.Forced("cilium", List.of(TWICE))));

  @Test
  void changes_are_those_that_are_written() {
    assertThat(TextPlan.changes(PLAN)).isEqualTo("create a\nupdate b\ndelete c\n");
  }

  @Test
  void summary_counts_every_kind_that_occurs() {
    assertThat(TextPlan.summary(PLAN))
        .isEqualTo("create 1, update 1, delete 1, unchanged 1, edited 1, foreign 1");
    assertThat(TextPlan.summary(new SyncPlan(List.of(), Manifest.empty(), Manifest.empty())))
        .isEqualTo("nothing to write");
  }

  @Test
  void warnings_tell_what_was_left_alone_and_which_exporters_did_not_run() {
    assertThat(TextPlan.warnings(RUN, PLAN, new Report(List.of())))
        .containsExactly(
            "foreign e: was not written by an export; left alone",
            "edited f: was edited; left alone",
            "talos, dns: not written because of GP101",
            "cilium: written in spite of GP101");
  }

  @Test
  void json_holds_the_same_for_programs() {
    JsonNode json = JsonMapper.shared().readTree(JsonPlan.write(RUN, PLAN));

    assertThat(json.path("changes")).hasSize(6);
    assertThat(json.path("changes").path(0).toString())
        .isEqualTo("{\"path\":\"a\",\"change\":\"create\",\"exporter\":\"talos\"}");
    assertThat(json.path("changes").path(5).path("reason").asString()).isEqualTo("was edited");
    assertThat(json.path("blocked").path(0).toString())
        .isEqualTo("{\"exporter\":\"talos\",\"codes\":[\"GP101\"],\"reasons\":[]}");
    assertThat(json.path("forced")).hasSize(1);
    assertThat(json.path("summary").path("delete").asInt()).isEqualTo(1);
  }

  private static ArtifactFile file(String path) {
    return new ArtifactFile(ArtifactPath.of(path), "text\n", "talos");
  }
}
