package io.groundplan.export.repository;

import static io.groundplan.export.repository.Artifacts.file;
import static io.groundplan.export.repository.Artifacts.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.groundplan.export.ArtifactTree;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryWriterTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir Path scratch;
  private Path root;

  @BeforeEach
  void name_a_folder_that_does_not_exist_yet() {
    root = scratch.resolve("out");
  }

  @Test
  void export_to_a_missing_folder_makes_it_with_all_files_and_the_manifest() throws IOException {
    export(tree(file("talos/nodes/a.yaml", "ä: 1\n"), file("b", "")));

    assertThat(contents())
        .containsOnlyKeys(".groundplan.json", "b", "talos/nodes/a.yaml")
        .containsEntry("talos/nodes/a.yaml", "ä: 1\n");
  }

  @Test
  void second_export_touches_nothing() throws IOException {
    ArtifactTree tree = tree(file("talos/a.yaml", "a"), file("b", "b"));
    export(tree);
    age();

    SyncPlan plan = export(tree);

    assertThat(plan.isClean()).isTrue();
    try (Stream<Path> all = Files.walk(root)) {
      assertThat(all).allSatisfy(p -> assertThat(Files.getLastModifiedTime(p)).isEqualTo(LONG_AGO));
    }
  }

  @Test
  void export_that_makes_nothing_leaves_no_folder() throws IOException {
    export(tree());

    assertThat(root).doesNotExist();
  }

  @Test
  void changed_file_is_replaced_and_keeps_its_permissions() throws IOException {
    export(tree(file("a", "old")));
    Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rw-r-x---");
    Files.setPosixFilePermissions(root.resolve("a"), permissions);

    export(tree(file("a", "new")));

    assertThat(root.resolve("a")).hasContent("new");
    assertThat(Files.getPosixFilePermissions(root.resolve("a"))).isEqualTo(permissions);
  }

  @Test
  void new_file_has_the_permissions_any_program_would_give_it() throws IOException {
    Path ordinary = Files.writeString(scratch.resolve("ordinary"), "");

    export(tree(file("a", "text")));

    assertThat(Files.getPosixFilePermissions(root.resolve("a")))
        .isEqualTo(Files.getPosixFilePermissions(ordinary));
  }

  @Test
  void script_can_be_run() throws IOException {
    export(tree(file("generate.sh", "#!/bin/sh\n")));

    assertThat(root.resolve("generate.sh")).isExecutable();
  }

  @Test
  void file_no_longer_made_goes_with_the_folders_it_leaves_empty() throws IOException {
    export(tree(file("a/b/c", ""), file("a/d", "")));

    export(tree(file("a/d", "")));

    assertThat(contents()).containsOnlyKeys(".groundplan.json", "a/d");
    assertThat(root.resolve("a/b")).doesNotExist();
  }

  @Test
  void folder_with_a_file_of_theirs_stays() throws IOException {
    export(tree(file("a/b", "")));
    Files.writeString(root.resolve("a/theirs"), "x");

    export(tree());

    assertThat(contents()).containsOnlyKeys(".groundplan.json", "a/theirs");
  }

  @Test
  void edited_and_foreign_files_stay_as_they_are() throws IOException {
    export(tree(file("edited", "old"), file("gone", "old")));
    Files.writeString(root.resolve("edited"), "mine");
    Files.writeString(root.resolve("gone"), "mine too");
    Files.writeString(root.resolve("foreign"), "theirs");

    SyncPlan plan = export(tree(file("edited", "new"), file("foreign", "new")));

    assertThat(plan.conflicts())
        .extracting(Change::word)
        .containsExactly("edited", "foreign", "edited");
    assertThat(contents())
        .containsEntry("edited", "mine")
        .containsEntry("gone", "mine too")
        .containsEntry("foreign", "theirs");
  }

  @Test
  void linked_file_is_neither_followed_nor_replaced() throws IOException {
    Path outside = Files.writeString(scratch.resolve("outside"), "precious");
    Files.createDirectories(root);
    Files.createSymbolicLink(root.resolve("a"), outside);
    Files.createSymbolicLink(root.resolve("dangling"), scratch.resolve("nowhere"));

    SyncPlan plan = export(tree(file("a", "new"), file("dangling", "new")));

    assertThat(plan.conflicts()).hasSize(2);
    assertThat(outside).hasContent("precious");
    assertThat(scratch.resolve("nowhere")).doesNotExist();
    assertThat(root.resolve("a")).isSymbolicLink();
  }

  @Test
  void linked_folder_is_not_entered() throws IOException {
    Path outside = Files.createDirectory(scratch.resolve("outside"));
    Files.createDirectories(root);
    Files.createSymbolicLink(root.resolve("talos"), outside);

    SyncPlan plan = export(tree(file("talos/patches/a", "new")));

    assertThat(plan.conflicts())
        .singleElement()
        .satisfies(
            c -> assertThat(((Change.Foreign) c).reason()).contains("talos", "symbolic link"));
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void our_file_behind_a_link_that_came_later_is_not_deleted() throws IOException {
    export(tree(file("talos/a", "text")));
    Path moved = Files.move(root.resolve("talos"), scratch.resolve("moved"));
    Files.createSymbolicLink(root.resolve("talos"), moved);

    export(tree());

    assertThat(moved.resolve("a")).hasContent("text");
  }

  @Test
  void chosen_folder_may_itself_be_a_link() throws IOException {
    Path real = Files.createDirectory(scratch.resolve("real"));
    Files.createSymbolicLink(root, real);

    export(tree(file("a", "text")));

    assertThat(real.resolve("a")).hasContent("text");
  }

  @Test
  void folder_or_file_in_the_way_is_reported() throws IOException {
    Files.createDirectories(root.resolve("a"));
    Files.writeString(root.resolve("b"), "theirs");

    SyncPlan plan = export(tree(file("a", "new"), file("b/c", "new")));

    assertThat(plan.conflicts()).hasSize(2);
    assertThat(root.resolve("b")).hasContent("theirs");
  }

  @Test
  void file_in_place_of_the_folder_is_an_error() throws IOException {
    Files.writeString(root, "a file");

    assertThatThrownBy(() -> export(tree(file("a", "new"))))
        .isInstanceOf(FileSystemException.class);
    assertThat(root).hasContent("a file");
  }

  @Test
  void damaged_or_linked_manifest_stops_everything() throws IOException {
    Files.createDirectories(root);
    Path manifest = Files.writeString(root.resolve(".groundplan.json"), "<<<<<<< HEAD");

    assertThatThrownBy(() -> export(tree(file("a", "new")))).isInstanceOf(ManifestException.class);
    assertThat(contents()).containsOnlyKeys(".groundplan.json").containsValue("<<<<<<< HEAD");

    Files.move(manifest, scratch.resolve("elsewhere"));
    Files.createSymbolicLink(manifest, scratch.resolve("elsewhere"));

    assertThatThrownBy(() -> export(tree(file("a", "new")))).isInstanceOf(ManifestException.class);
  }

  @Test
  void file_edited_between_plan_and_writing_is_not_lost() throws IOException {
    export(tree(file("a", "old"), file("b", "old")));
    SyncPlan plan = plan(tree(file("a", "new"), file("b", "new")));
    Files.writeString(root.resolve("b"), "mine");

    assertThatThrownBy(() -> apply(plan)).hasMessageContaining("changed while");
    assertThat(contents()).containsEntry("a", "new").containsEntry("b", "mine");
    assertThat(plan(tree(file("a", "new"), file("b", "new"))).changes())
        .extracting(Change::word)
        .containsExactly("unchanged", "edited");
  }

  @Test
  void failed_write_leaves_the_old_file_and_no_temporary_one() throws IOException {
    export(tree(file("a/b", "old")));
    SyncPlan plan = plan(tree(file("a/b", "new"), file("c/" + "x".repeat(255), "long")));
    Path obstacle = root.resolve("c");
    Files.writeString(obstacle, "in the way since");

    assertThatThrownBy(() -> apply(plan)).isInstanceOf(IOException.class);
    assertThat(contents()).containsOnlyKeys(".groundplan.json", "a/b", "c");
  }

  @Test
  void export_interrupted_before_its_manifest_is_taken_up_again() throws IOException {
    ArtifactTree tree = tree(file("a", "text"), file("b", "text"));
    Files.createDirectories(root);
    Files.writeString(root.resolve("a"), "text");

    SyncPlan plan = export(tree);

    assertThat(plan.changes()).extracting(Change::word).containsExactly("unchanged", "create");
    assertThat(plan(tree).isClean()).isTrue();
    assertThat(plan(tree()).count("delete")).isEqualTo(2);
  }

  @Test
  void temporary_files_of_processes_that_are_gone_are_swept() throws IOException {
    Files.createDirectories(root);
    long alive = ProcessHandle.current().pid();
    Files.writeString(root.resolve(".groundplan-" + Long.MAX_VALUE + "-0.tmp"), "left");
    Files.writeString(root.resolve(".groundplan-" + alive + "-7.tmp"), "in use");
    Files.writeString(root.resolve(".groundplan-notes.tmp"), "theirs");

    export(tree(file("a", "text")));

    assertThat(contents())
        .containsOnlyKeys(
            ".groundplan.json", ".groundplan-" + alive + "-7.tmp", ".groundplan-notes.tmp", "a");
  }

  private SyncPlan export(ArtifactTree tree) throws IOException {
    SyncPlan plan = plan(tree);
    apply(plan);
    return plan;
  }

  private SyncPlan plan(ArtifactTree tree) throws IOException {
    RepositoryFolder folder = new RepositoryFolder(root);
    Manifest manifest = folder.manifest();
    return new SyncPlanner("plain", Set.of("talos"), false)
        .plan(tree, manifest, folder.states(SyncPlanner.concerned(tree, manifest)));
  }

  private void apply(SyncPlan plan) throws IOException {
    new RepositoryWriter(new RepositoryFolder(root)).apply(plan);
  }

  private void age() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.toList()) {
        Files.setLastModifiedTime(path, LONG_AGO);
      }
    }
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.toList()) {
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          contents.put(root.relativize(path).toString(), Files.readString(path));
        }
      }
    }
    return contents;
  }
}
