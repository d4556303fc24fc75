package io.groundplan.export.repository;

import static io.groundplan.export.repository.Artifacts.file;
import static io.groundplan.export.repository.Artifacts.hash;
import static io.groundplan.export.repository.Artifacts.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanDiffTest {

  @TempDir Path root;

  @Test
  void diff_shows_what_comes_changes_and_goes_and_nothing_else() throws IOException {
    Files.writeString(root.resolve("changed"), "old\n");
    Files.writeString(root.resolve("gone"), "old\n");
    Files.writeString(root.resolve("edited"), "mine\n");
    Files.writeString(root.resolve("foreign"), "theirs\n");
    SyncPlan plan =
        new SyncPlan(
            List.of(
                new Change.Update(file("changed", "new\n"), hash("old\n")),
                new Change.Edited(path("edited"), "talos", "was edited"),
                new Change.Foreign(file("foreign", "new\n"), "was not written by an export"),
                new Change.Delete(path("gone"), "talos", hash("old\n")),
                new Change.Create(file("made", "new\n")),
                new Change.Unchanged(file("same", "same\n"))),
            Manifest.empty(),
            Manifest.empty());

    String diff = PlanDiff.of(plan, new RepositoryFolder(root));

    assertThat(diff)
        .isEqualTo(
            """
            --- a/changed
            +++ b/changed
            @@ -1,1 +1,1 @@
            -old
            +new
            --- a/gone
            +++ /dev/null
            @@ -1,1 +0,0 @@
            -old
            --- /dev/null
            +++ b/made
            @@ -0,0 +1,1 @@
            +new
            """);
  }
}
