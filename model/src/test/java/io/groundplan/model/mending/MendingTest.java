package io.groundplan.model.mending;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.testing.Golden;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.RuleCode;
import io.groundplan.model.validation.Verdict;
import io.groundplan.model.validation.engine.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MendingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private static final String DOUBLE =
      """
      groundplan: 1
      name: Lab
      segments:
        lan: {subnets: [192.0.2.0/24, 2001:db8::/64]}  # both families
      nodes:
        a: {type: worker, segment: lan, addresses: [192.0.2.11, 2001:db8::11]}
        b: {type: worker, segment: lan, addresses: [192.0.2.11, 2001:db8::11]}
      """;

  private static MendingResult mend(String text) throws UnreadableFileException {
    return Mending.mend(TopologyFile.parse("lab", text), TODAY, _ -> true, Optional.empty());
  }

  static Stream<Path> broken() throws IOException {
    try (Stream<Path> files = Files.walk(Golden.inRepository("model/src/test/resources/rules"))) {
      return files.filter(path -> path.endsWith("fires.topology.yaml")).sorted().toList().stream();
    }
  }

  @Test
  void each_problem_with_one_fix_is_mended_and_nothing_else_changes() throws Exception {
    MendingResult result = mend(DOUBLE);

    assertThat(result.made())
        .extracting(MadeFix::label)
        .containsExactly("Give b the address 192.0.2.12", "Give b the address 2001:db8::12");
    assertThat(result.left()).isEmpty();
    assertThat(result.mended().text())
        .isEqualTo(
            DOUBLE.replace(
                "b: {type: worker, segment: lan, addresses: [192.0.2.11, 2001:db8::11]}",
                "b: {type: worker, segment: lan, addresses: [192.0.2.12, 2001:db8::12]}"));
  }

  @Test
  void problem_with_several_fixes_is_left_unless_one_is_chosen() throws Exception {
    String text =
        """
        groundplan: 1
        name: Lab
        segments:
          lan: {subnets: {prefix: 192.0.2.0/24, dhcp: 192.0.2.100-199}}
        devices:
          nas: {kind: nas, segment: lan, addresses: 192.0.2.120}
        """;

    MendingResult left = mend(text);
    MendingResult chosen =
        Mending.mend(TopologyFile.parse("lab", text), TODAY, _ -> true, Optional.of(2));

    assertThat(left.made()).isEmpty();
    assertThat(left.left()).hasSize(1);
    assertThat(left.left().getFirst().reason())
        .startsWith("a choice: 1. Take 192.0.2.120 out")
        .contains(" 2. Give nas the address 192.0.2.200");
    assertThat(left.mended().text()).isEqualTo(text);
    assertThat(chosen.left()).isEmpty();
    assertThat(chosen.mended().text()).isEqualTo(text.replace(".120}", ".200}"));
  }

  @Test
  void a_fix_that_gives_something_up_is_left_unless_it_is_chosen() throws Exception {
    String text =
        """
        groundplan: 1
        name: Lab
        segments:
          lan: {subnets: 192.0.2.0/24}
          vms: {subnets: {prefix: 198.51.100.0/24, gateway: pve}}
        devices:
          pve:
            kind: hypervisor
            forwarding: true
            interfaces:
              vmbr0: {bridge: {}, segment: lan, addresses: 192.0.2.5}
              vmbr1: {bridge: {}, segment: vms, addresses: 198.51.100.1}
            ports: {console: 8006}
            nat:
              masquerade: {from: vms, out: vmbr0}
              forwards: {console: {in: vmbr0, ports: 8006, to: vm}}
          vm: {segment: vms, addresses: 198.51.100.10}
        """;

    MendingResult left = mend(text);
    MendingResult chosen =
        Mending.mend(TopologyFile.parse("lab", text), TODAY, _ -> true, Optional.of(1));

    assertThat(left.mended().text()).isEqualTo(text);
    assertThat(left.left().getFirst().reason())
        .isEqualTo("a choice: 1. Remove the forward console");
    assertThat(chosen.mended().text()).doesNotContain("forwards");
  }

  @Test
  void what_only_reading_reports_is_mended_in_the_text() throws Exception {
    String text = DOUBLE.replace("192.0.2.0/24", "192.0.2.1/24").replace("b: {", "c: {");

    MendingResult result = mend(text.replaceAll("(?m)^  c:.*\n", ""));

    assertThat(result.made()).extracting(MadeFix::label).containsExactly("Write 192.0.2.0/24");
    assertThat(result.mended().text()).contains("[192.0.2.0/24, 2001:db8::/64]}  # both families");
  }

  @Test
  void fix_that_would_bring_another_problem_is_not_made() throws Exception {
    String text =
        """
        groundplan: 1
        name: Lab
        segments:
          lan: {subnets: 192.0.2.0/24, vlen: 5000}
        """;

    MendingResult result = mend(text);

    assertThat(result.made()).isEmpty();
    assertThat(result.left().getFirst().reason()).startsWith("its fix would bring GP909 ");
    assertThat(result.mended().text()).isEqualTo(text);
  }

  @Test
  void only_the_problems_asked_for_are_mended_and_told() throws Exception {
    ReadResult read = TopologyFile.parse("lab", DOUBLE);

    MendingResult result =
        Mending.mend(read, TODAY, one -> one.code().equals(RuleCode.of(901)), Optional.empty());

    assertThat(result.made()).isEmpty();
    assertThat(result.left()).isEmpty();
    assertThat(result.verdict().problems()).hasSize(2);
  }

  @Test
  void waived_problem_stays() throws Exception {
    String text = DOUBLE.replace("b: {", "b: {waivers: {GP101: standby}, ");

    assertThat(mend(text).mended().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void mending_twice_is_mending_once_and_no_code_gets_more_problems(Path file) throws Exception {
    ReadResult read = TopologyFile.read(file);
    Verdict before = Validator.validate(read.topology(), read.problems(), TODAY);

    MendingResult once = Mending.mend(read, TODAY, _ -> true, Optional.of(1));
    MendingResult twice = Mending.mend(once.mended(), TODAY, _ -> true, Optional.of(1));

    assertThat(twice.made()).isEmpty();
    assertThat(twice.mended().text()).isEqualTo(once.mended().text());
    assertThat(once.verdict().problems().size())
        .isEqualTo(once.left().size())
        .isLessThanOrEqualTo(before.problems().size() - once.made().size());
    for (RuleCode code : codes(once.verdict())) {
      assertThat(count(once.verdict(), code)).isLessThanOrEqualTo(count(before, code));
    }
  }

  private static List<RuleCode> codes(Verdict verdict) {
    return verdict.problems().stream().map(Problem::code).distinct().toList();
  }

  private static long count(Verdict verdict, RuleCode code) {
    return verdict.problems().stream().filter(one -> one.code().equals(code)).count();
  }

  @Test
  void what_rules_say_of_a_file_that_can_be_read_again_does_not_keep_it_unread() throws Exception {
    MendingResult result = mend(DOUBLE.replace("groundplan: 1\n", ""));

    assertThat(result.made()).extracting(MadeFix::label).contains("Add the line groundplan: 1");
  }
}
