package io.groundplan.export.repository;

import static io.groundplan.export.repository.Artifacts.file;
import static io.groundplan.export.repository.Artifacts.hash;
import static io.groundplan.export.repository.Artifacts.path;
import static io.groundplan.export.repository.Artifacts.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.groundplan.export.ArtifactFile;
import io.groundplan.export.ArtifactPath;
import io.groundplan.export.ArtifactTree;
import io.groundplan.export.repository.Manifest.Entry;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SyncPlannerTest {

  private static final SyncPlanner TALOS = new SyncPlanner("plain", Set.of("talos"), false);
  private static final SyncPlanner OVERWRITING = new SyncPlanner("plain", Set.of("talos"), true);
  private static final ArtifactFile NEW = file("a", "new");

  @Test
  void file_that_is_absent_is_created_and_listed() {
    SyncPlan plan = plan(TALOS, tree(NEW), listed(), Map.of());

    assertThat(plan.changes()).containsExactly(new Change.Create(NEW));
    assertThat(plan.after()).isEqualTo(listed("a", "new"));
    assertThat(plan.writes()).isTrue();
  }

  @Test
  void file_as_we_wrote_it_is_updated() {
    SyncPlan plan = plan(TALOS, tree(NEW), listed("a", "old"), Map.of("a", "old"));

    assertThat(plan.changes()).containsExactly(new Change.Update(NEW, hash("old")));
    assertThat(plan.after()).isEqualTo(listed("a", "new"));
  }

  @Test
  void file_that_is_as_asked_is_left_and_the_plan_is_clean() {
    SyncPlan plan = plan(TALOS, tree(NEW), listed("a", "new"), Map.of("a", "new"));

    assertThat(plan.changes()).containsExactly(new Change.Unchanged(NEW));
    assertThat(plan.isClean()).isTrue();
    assertThat(plan.after()).isEqualTo(plan.before());
  }

  @Test
  void file_that_is_not_listed_is_foreign_and_stays_unlisted() {
    SyncPlan plan = plan(OVERWRITING, tree(NEW), listed(), Map.of("a", "theirs"));

    assertThat(plan.changes()).extracting(Change::word).containsExactly("foreign");
    assertThat(plan.after()).isEqualTo(Manifest.empty());
    assertThat(plan.writes()).isFalse();
    assertThat(plan.isClean()).isFalse();
  }

  @Test
  void file_that_is_not_listed_but_as_asked_is_taken_over() {
    SyncPlan plan = plan(TALOS, tree(NEW), listed(), Map.of("a", "new"));

    assertThat(plan.changes()).containsExactly(new Change.Unchanged(NEW));
    assertThat(plan.after()).isEqualTo(listed("a", "new"));
  }

  @Test
  void file_that_was_edited_is_left_and_stays_listed_as_it_was_written() {
    SyncPlan plan = plan(TALOS, tree(NEW), listed("a", "old"), Map.of("a", "mine"));

    assertThat(plan.conflicts()).extracting(Change::word).containsExactly("edited");
    assertThat(plan.after()).isEqualTo(listed("a", "old"));
  }

  @Test
  void file_that_was_edited_is_written_over_when_asked() {
    SyncPlan plan = plan(OVERWRITING, tree(NEW), listed("a", "old"), Map.of("a", "mine"));

    assertThat(plan.changes()).containsExactly(new Change.Update(NEW, hash("mine")));
    assertThat(plan.after()).isEqualTo(listed("a", "new"));
  }

  @Test
  void file_that_was_edited_to_what_is_asked_now_is_no_difference() {
    SyncPlan plan = plan(TALOS, tree(NEW), listed("a", "old"), Map.of("a", "new"));

    assertThat(plan.changes()).containsExactly(new Change.Unchanged(NEW));
    assertThat(plan.after()).isEqualTo(listed("a", "new"));
  }

  @Test
  void file_that_somebody_removed_is_created_again() {
    SyncPlan plan = plan(TALOS, tree(NEW), listed("a", "new"), Map.of());

    assertThat(plan.changes()).containsExactly(new Change.Create(NEW));
  }

  @Test
  void file_no_longer_made_is_deleted() {
    SyncPlan plan = plan(TALOS, tree(), listed("a", "old"), Map.of("a", "old"));

    assertThat(plan.changes()).containsExactly(new Change.Delete(path("a"), "talos", hash("old")));
    assertThat(plan.after()).isEqualTo(Manifest.empty());
  }

  @Test
  void file_no_longer_made_but_edited_stays_even_when_edits_are_written_over() {
    SyncPlan plan = plan(OVERWRITING, tree(), listed("a", "old"), Map.of("a", "mine"));

    assertThat(plan.changes()).extracting(Change::word).containsExactly("edited");
    assertThat(plan.after()).isEqualTo(listed("a", "old"));
  }

  @Test
  void file_no_longer_made_and_gone_is_forgotten_without_a_word() {
    SyncPlan plan = plan(TALOS, tree(), listed("a", "old"), Map.of());

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.after()).isEqualTo(Manifest.empty());
  }

  @Test
  void files_of_exporters_that_did_not_run_stay_whatever_became_of_them() {
    SyncPlanner dns = new SyncPlanner("plain", Set.of("dns"), true);
    Manifest manifest = listed("edited", "old", "gone", "old", "kept", "old");

    SyncPlan plan = plan(dns, tree(), manifest, Map.of("edited", "mine", "kept", "old"));

    assertThat(plan.changes()).isEmpty();
    assertThat(plan.after()).isEqualTo(manifest);
  }

  @Test
  void file_that_passes_to_another_exporter_is_updated_and_listed_for_it() {
    ArtifactFile taken = file("a", "new", "dns");
    SyncPlanner dns = new SyncPlanner("talhelper", Set.of("dns"), false);

    SyncPlan plan = plan(dns, tree(taken), listed("a", "old"), Map.of("a", "old"));

    assertThat(plan.changes()).containsExactly(new Change.Update(taken, hash("old")));
    assertThat(plan.after().find(path("a"))).contains(new Entry(hash("new"), "dns", "talhelper"));
  }

  @Test
  void link_in_place_of_a_file_is_never_written_through() {
    Map<ArtifactPath, FileState> link =
        Map.of(path("a"), new FileState.Obstructed("is a symbolic link"));

    assertThat(OVERWRITING.plan(tree(NEW), listed(), link).changes())
        .containsExactly(new Change.Foreign(NEW, "is a symbolic link"));
    assertThat(OVERWRITING.plan(tree(NEW), listed("a", "old"), link).changes())
        .containsExactly(new Change.Edited(path("a"), "talos", "is a symbolic link"));
    assertThat(OVERWRITING.plan(tree(), listed("a", "old"), link).changes())
        .containsExactly(new Change.Edited(path("a"), "talos", "is a symbolic link"));
  }

  @Test
  void changes_come_in_the_order_of_the_paths() {
    ArtifactTree tree = tree(file("c", ""), file("a", ""), file("b/d", ""));

    SyncPlan plan = plan(TALOS, tree, listed("b/a", "old"), Map.of("b/a", "old"));

    assertThat(plan.changes())
        .extracting(change -> change.path().toString())
        .containsExactly("a", "b/a", "b/d", "c");
    assertThat(plan.count("create")).isEqualTo(3);
  }

  @Test
  void manifest_is_no_file_for_an_exporter() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan(TALOS, tree(file(".groundplan.json", "")), listed(), Map.of()));
  }

  private static SyncPlan plan(
      SyncPlanner planner, ArtifactTree tree, Manifest manifest, Map<String, String> onDisk) {
    Map<ArtifactPath, FileState> states = new HashMap<>();
    SyncPlanner.concerned(tree, manifest).forEach(path -> states.put(path, new FileState.Absent()));
    onDisk.forEach((path, text) -> states.put(path(path), new FileState.Present(hash(text))));
    return planner.plan(tree, manifest, states);
  }

  private static Manifest listed(String... pathsAndTexts) {
    TreeMap<ArtifactPath, Entry> entries = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      entries.put(path(pathsAndTexts[i]), new Entry(hash(pathsAndTexts[i + 1]), "talos", "plain"));
    }
    return new Manifest(entries);
  }
}
