package io.groundplan.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.testing.Seeds;
import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.PlainValue;
import io.groundplan.model.topology.Topology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Saving is the smallest edit of the text, whatever the text looks like and whatever changes. */
class EditPropertiesTest {

  private static final int CASES = Integer.getInteger("groundplan.cases", 100);
  private static final Pattern COMMENT = Pattern.compile("#(/[^\\s]*|[ a-z:'\"{}]+)");

  private static List<PlainValue.Fields> trees = List.of();

  @BeforeAll
  static void read_all_networks_there_are() throws Exception {
    List<PlainValue.Fields> all = new ArrayList<>();
    for (Path file : RenamingTest.files()) {
      ReadResult read = TopologyFile.parse("x", Files.readString(file));
      if (read.problems().isEmpty()) {
        all.add(TopologyWriter.whole(read.topology()));
      }
    }
    trees = all;
  }

  @Test
  void saving_what_did_not_change_gives_the_same_bytes() throws Exception {
    Seeds.forEach(
        CASES,
        random -> {
          ReadResult read = file(random);

          Topology same = Topology.of(read.topology().name(), read.topology().all());

          assertThat(TopologyFile.edit(read, same).text()).isEqualTo(read.text());
        });
  }

  @Test
  void a_change_keeps_every_comment_but_those_of_what_leaves() throws Exception {
    Seeds.forEach(
        CASES,
        random -> {
          ReadResult read = file(random);
          Mutation mutation = Mutation.of(TopologyWriter.whole(read.topology()), random);
          ReadResult mutated = TopologyFile.parse("x", YamlFormat.document(mutation.after(), 2));
          if (!mutated.problems().isEmpty()) {
            return;
          }
          Topology wanted = mutated.topology();

          PlannedEdit planned = TopologyFile.plan(read, wanted);

          String edited = planned.result().text();
          assertThat(planned.result().topology()).isEqualTo(wanted);
          assertThat(planned.remarks())
              .as("%s%n%s%n%s", mutation.path(), read.text(), edited)
              .noneMatch(it -> it.contains("anew"));
          assertThat(comments(edited))
              .as("%s%n--- before%n%s%n--- after%n%s", mutation.path(), read.text(), edited)
              .containsAll(
                  comments(read.text()).stream().filter(it -> !mutation.takes(it)).toList());
          assertThat(TopologyFile.edit(planned.result(), read.topology()).text())
              .isEqualTo(read.text());
          onlyItsElementChanges(read, edited, mutation);
          comesBack(planned.result(), read.topology(), mutation);
        });
  }

  @Test
  void a_rename_changes_the_mentions_alone() throws Exception {
    Seeds.forEach(
        CASES,
        random -> {
          ReadResult read = file(random);
          List<Element> all = read.topology().all();
          if (all.isEmpty()) {
            return;
          }
          ElementId from = all.get(random.nextInt(all.size())).id();
          Topology wanted = read.topology().rename(from, ElementId.parse("brand-new"));

          PlannedEdit planned = TopologyFile.plan(read, wanted);

          List<String> before = read.text().lines().toList();
          List<String> after = planned.result().text().lines().toList();
          assertThat(planned.result().topology()).isEqualTo(wanted);
          assertThat(planned.remarks())
              .as("%s%n%s%n%s", from, read.text(), planned.result().text())
              .noneMatch(it -> it.contains("anew"));
          if (planned.remarks().isEmpty()) {
            assertThat(after)
                .as("%s%n%s%n%s", from, read.text(), planned.result().text())
                .hasSameSizeAs(before);
            for (int i = 0; i < before.size(); i++) {
              assertThat(after.get(i))
                  .isIn(
                      before.get(i),
                      before.get(i).replace(from.value(), "brand-new"),
                      after.get(i).contains("brand-new") ? after.get(i) : "");
              if (!before.get(i).contains(from.value())) {
                assertThat(after.get(i)).isEqualTo(before.get(i));
              }
            }
          }
          assertThat(TopologyFile.edit(planned.result(), read.topology()).text())
              .isEqualTo(read.text());
        });
  }

  @Test
  void elements_come_leave_and_move_with_their_comments() throws Exception {
    Seeds.forEach(
        CASES,
        random -> {
          ReadResult read = file(random);
          List<Element> all = read.topology().all();
          if (all.size() < 2) {
            return;
          }
          Element one = all.get(random.nextInt(all.size()));
          List<ElementId> siblings =
              all.stream()
                  .filter(it -> it.section() == one.section() && !it.equals(one))
                  .map(Element::id)
                  .toList();
          Optional<ElementId> before =
              siblings.isEmpty()
                  ? Optional.empty()
                  : Optional.of(siblings.get(random.nextInt(siblings.size())));
          int what = random.nextInt(3);
          Topology wanted =
              switch (what) {
                case 0 -> read.topology().without(one.id());
                case 1 -> read.topology().move(one.id(), before);
                default ->
                    read.topology()
                        .with(one.withId(ElementId.parse("brand-new")))
                        .move(ElementId.parse("brand-new"), before);
              };

          PlannedEdit planned = TopologyFile.plan(read, wanted);

          String edited = planned.result().text();
          assertThat(planned.result().topology()).isEqualTo(wanted);
          assertThat(planned.remarks())
              .as("%s %s%n%s%n%s", what, one.id(), read.text(), edited)
              .noneMatch(it -> it.contains("anew"));
          String path = "#/" + one.section().key() + (siblings.isEmpty() ? "" : "/" + one.id());
          List<String> kept =
              comments(read.text()).stream()
                  .filter(it -> what != 0 || (!it.startsWith(path) && it.startsWith("#/")))
                  .toList();
          assertThat(comments(edited))
              .as("%s %s%n--- before%n%s%n--- after%n%s", what, one.id(), read.text(), edited)
              .containsAll(kept);
          assertThat(TopologyFile.edit(planned.result(), read.topology()).text())
              .isEqualTo(read.text());
        });
  }

  /** As {@code edit}, for a program that was started anew since. */
  private static void comesBack(ReadResult edited, Topology wanted, Mutation mutation)
      throws UnreadableFileException {
    ReadResult read = TopologyFile.parse("x", edited.text());

    PlannedEdit planned = TopologyFile.plan(read, wanted);

    assertThat(planned.result().topology()).isEqualTo(wanted);
    assertThat(planned.remarks())
        .as("%s%n%s%n%s", mutation.path(), read.text(), planned.result().text())
        .noneMatch(it -> it.contains("anew"));
    assertThat(comments(planned.result().text()))
        .as("%s%n%s%n%s", mutation.path(), read.text(), planned.result().text())
        .containsAll(comments(read.text()));
  }

  private static void onlyItsElementChanges(ReadResult read, String edited, Mutation mutation) {
    List<String> before = read.text().lines().toList();
    List<String> after = edited.lines().toList();
    int first = mutation.position(read).line() - 1;
    while (first > 0 && before.get(first - 1).strip().startsWith("#")) {
      first--;
    }
    assertThat(after.subList(0, first))
        .as("%s%n--- before%n%s%n--- after%n%s", mutation.path(), read.text(), edited)
        .isEqualTo(before.subList(0, first));
  }

  private static ReadResult file(RandomGenerator random) throws UnreadableFileException {
    PlainValue.Fields tree = trees.get(random.nextInt(trees.size()));
    String text = CommentedFiles.of(tree, random);
    ReadResult read = TopologyFile.parse("x", text);
    assertThat(read.problems()).as(text).isEmpty();
    assertThat(TopologyWriter.whole(read.topology())).as(text).isEqualTo(tree);
    return read;
  }

  private static Set<String> comments(String text) {
    return text.lines()
        .flatMap(line -> COMMENT.matcher(line).results())
        .map(match -> match.group().strip())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * A change of one value somewhere in an element.
   *
   * @param path of what leaves, or changes
   * @param leaves whether comments of the path go
   */
  record Mutation(PlainValue.Fields after, String path, boolean leaves) {

    static Mutation of(PlainValue.Fields root, RandomGenerator random) {
      List<String> path = new ArrayList<>();
      PlainValue here = root;
      while (true) {
        boolean deep = path.size() >= 2;
        if (here instanceof PlainValue.Fields map && !map.isEmpty()) {
          List<String> keys = List.copyOf(map.values().sequencedKeySet());
          List<String> maps =
              path.isEmpty()
                  ? keys.stream()
                      .filter(it -> map.get(it).orElseThrow() instanceof PlainValue.Fields)
                      .toList()
                  : keys;
          if (maps.isEmpty()) {
            return new Mutation(root, "", false);
          }
          String key = maps.get(random.nextInt(maps.size()));
          path.add(key);
          here = map.get(key).orElseThrow();
        } else if (here instanceof PlainValue.Items(List<PlainValue> items) && !items.isEmpty()) {
          int index = random.nextInt(items.size());
          path.add(Integer.toString(index));
          here = items.get(index);
        } else {
          break;
        }
        if (deep && random.nextInt(3) == 0) {
          break;
        }
      }
      if (path.size() < 3) {
        return new Mutation(root, "", false);
      }
      boolean removes = random.nextBoolean() || !(here instanceof PlainValue.Text);
      PlainValue now = removes ? new PlainValue.Nothing() : new PlainValue.Text("changed");
      PlainValue.Fields after =
          (PlainValue.Fields) with(root, path, 0, removes ? Optional.empty() : Optional.of(now));
      return new Mutation(after, "#/" + String.join("/", path), removes);
    }

    private static PlainValue with(
        PlainValue value, List<String> path, int at, Optional<PlainValue> now) {
      boolean last = at == path.size() - 1;
      if (value instanceof PlainValue.Fields map) {
        LinkedHashMap<String, PlainValue> fields = new LinkedHashMap<>();
        map.values()
            .forEach((key, item) -> {
              if (!key.equals(path.get(at))) {
                fields.put(key, item);
              } else if (!last) {
                fields.put(key, with(item, path, at + 1, now));
              } else {
                now.ifPresent(it -> fields.put(key, it));
              }
            });
        return new PlainValue.Fields(fields);
      }
      List<PlainValue> items = new ArrayList<>();
      List<PlainValue> old = ((PlainValue.Items) value).values();
      for (int i = 0; i < old.size(); i++) {
        if (i != Integer.parseInt(path.get(at))) {
          items.add(old.get(i));
        } else if (!last) {
          items.add(with(old.get(i), path, at + 1, now));
        } else {
          now.ifPresent(items::add);
        }
      }
      return new PlainValue.Items(items);
    }

    /** Whether the comment belongs to what leaves; parents whose last part leaves go with it. */
    boolean takes(String comment) {
      int last = path.lastIndexOf('/');
      String parent = last > 0 ? path.substring(0, last) : path;
      return comment.equals("# odd") || comment.startsWith(leaves ? parent : path);
    }

    SourcePosition position(ReadResult read) {
      String[] keys = path.split("/", -1);
      return keys.length < 3
          ? SourcePosition.START
          : read.sourceMap()
              .locate(io.groundplan.model.validation.Subject.of(ElementId.parse(keys[2])));
    }
  }
}
