package io.groundplan.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.app.Networks;
import io.groundplan.model.layout.DiagramLayout;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final EditorSnapshot START =
      new EditorSnapshot(Networks.lab(), DiagramLayout.EMPTY, Set.of());
  private static final History HISTORY = History.startingWith(START);

  private static Edit renameTo(String name) {
    return Edit.ofTopology("Rename to " + name, topology -> topology.withName(name));
  }

  @Test
  void undoing_everything_gives_back_the_first_snapshot() {
    History edited = HISTORY.after(renameTo("a")).after(renameTo("b")).after(renameTo("c"));

    History undone = edited.undone().undone().undone().undone();

    assertThat(undone.present()).isEqualTo(START);
    assertThat(undone.isChanged()).isFalse();
    assertThat(undone.undoLabel()).isEmpty();
  }

  @Test
  void redo_gives_back_what_undo_took() {
    History edited = HISTORY.after(renameTo("a")).after(renameTo("b"));

    History redone = edited.undone().undone().redone().redone();

    assertThat(redone.present()).isEqualTo(edited.present());
    assertThat(redone.redoLabel()).isEmpty();
  }

  @Test
  void a_new_edit_forgets_what_could_be_redone() {
    History edited = HISTORY.after(renameTo("a")).undone().after(renameTo("b"));

    assertThat(edited.redoLabel()).isEmpty();
    assertThat(edited.undoLabel()).contains("Rename to b");
  }

  @Test
  void edits_of_one_key_are_one_step() {
    History edited =
        HISTORY.after(renameTo("a").mergedBy("name")).after(renameTo("ab").mergedBy("name"));

    assertThat(edited.past()).hasSize(1);
    assertThat(edited.undone().present()).isEqualTo(START);
  }

  @Test
  void a_sealed_step_takes_no_further_edit() {
    History edited =
        HISTORY
            .after(renameTo("a").mergedBy("name"))
            .sealed()
            .after(renameTo("ab").mergedBy("name"));

    assertThat(edited.past()).hasSize(2);
  }

  @Test
  void an_edit_that_changes_nothing_is_no_step() {
    History edited = HISTORY.after(Edit.ofTopology("Nothing", topology -> topology));

    assertThat(edited.past()).isEmpty();
    assertThat(edited.isChanged()).isFalse();
  }

  @Test
  void selecting_is_no_step_and_no_change() {
    History selecting = HISTORY.selecting(START.withSelection(Set.of("cp-1")));

    assertThat(selecting.past()).isEmpty();
    assertThat(selecting.isChanged()).isFalse();
    assertThat(selecting.present().selection()).containsExactly("cp-1");
  }

  @Test
  void undo_back_to_the_saved_state_is_unchanged() {
    History saved = HISTORY.after(renameTo("a")).written("");

    History edited = saved.after(renameTo("b"));

    assertThat(saved.isChanged()).isFalse();
    assertThat(edited.isChanged()).isTrue();
    assertThat(edited.undone().isChanged()).isFalse();
    assertThat(edited.undone().undone().isChanged()).isTrue();
  }

  @Test
  void only_the_latest_steps_are_kept() {
    History edited = HISTORY;
    for (int i = 0; i < History.LIMIT + 5; i++) {
      edited = edited.after(renameTo("name " + i));
    }

    assertThat(edited.past()).hasSize(History.LIMIT);
    assertThat(edited.past().getFirst().label()).isEqualTo("Rename to name 5");
  }
}
