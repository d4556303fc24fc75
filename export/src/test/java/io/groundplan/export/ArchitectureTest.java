package io.groundplan.export;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.groundplan.export.registry.Exporters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String ROOT = "io.groundplan.export";

  private static final JavaClasses EXPORT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** The packages of the exporters, and everything they are made of that is no border. */
  private static final String[] PURE = {
    ROOT,
    ROOT + ".cilium..",
    ROOT + ".diagram..",
    ROOT + ".documentation..",
    ROOT + ".kubernetes..",
    ROOT + ".metallb..",
    ROOT + ".registry..",
    ROOT + ".talos.."
  };

  private static final Set<String> CLOCKS =
      Set.of(
          Instant.class.getName(),
          LocalDate.class.getName(),
          LocalDateTime.class.getName(),
          ZonedDateTime.class.getName());

  @Test
  void dependencies_run_towards_the_model() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "io.groundplan.app..", "javafx..", "org.jgrapht..", "org.pcollections.."))
        .because("app knows export and export knows model, so that a CI image carries no window")
        .check(EXPORT);
  }

  @Test
  void exporters_do_not_know_each_other() {
    List<String> packages =
        Exporters.all().stream().map(exporter -> exporter.getClass().getPackageName()).toList();
    for (String own : packages) {
      String[] others =
          packages.stream()
              .filter(other -> !other.equals(own))
              .map(other -> other + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(own + "..")
          .should()
          .dependOnClassesThat(resideInAnyPackage(others))
          .because("each can be read, changed and dropped alone; what two need belongs to neither")
          .check(EXPORT);
    }
  }

  @Test
  void every_exporter_is_in_the_list() {
    Set<String> listed =
        Exporters.all().stream()
            .map(exporter -> exporter.getClass().getName())
            .collect(Collectors.toSet());

    Set<String> made =
        EXPORT.stream()
            .filter(type -> type.isAssignableTo(Exporter.class))
            .filter(
                type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::getName)
            .collect(Collectors.toSet());

    assertThat(listed).isNotEmpty().isEqualTo(made);
  }

  @Test
  void yaml_and_json_are_written_at_the_borders() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            ROOT, ROOT + ".report..", ROOT + ".repository..", ROOT + ".importer..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..", "org.snakeyaml.."))
        .because("there is one YAML writer, and an exporter gives it values (decision 4)")
        .check(EXPORT);
  }

  @Test
  void files_are_touched_at_the_borders() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".repository..", ROOT + ".importer..", ROOT + ".cli..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("java.nio.file..")
                .or(
                    describe(
                        "are files of java.io", type -> type.getName().startsWith("java.io.File"))))
        .because("what is between reading and writing is a function of values")
        .check(EXPORT);
  }

  @Test
  void what_reaches_a_file_depends_on_the_topology_alone() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat(
            describe(
                "are clocks, zones or random",
                type ->
                    type.isAssignableTo(Clock.class)
                        || type.isAssignableTo(ZoneId.class)
                        || type.isAssignableTo(TimeZone.class)
                        || type.isAssignableTo(RandomGenerator.class)))
        .orShould()
        .callMethodWhere(ambient())
        .because("an export gives the same bytes on each machine, at each time, in each country")
        .check(EXPORT);
  }

  @Test
  void standard_streams_belong_to_the_command() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .because("a service gives values to whoever calls it, the window as well")
        .check(EXPORT);
  }

  @Test
  void packages_form_no_circle() {
    slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
              }

              @Override
              public String getDescription() {
                return "packages";
              }
            })
        .should()
        .beFreeOfCycles()
        .because("a package can be understood after those below it")
        .check(EXPORT);
  }

  @Test
  void names_say_what_a_type_is() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
        .orShould()
        .resideInAnyPackage("..util..", "..common..")
        .because("such a name is a drawer for what has no place")
        .check(EXPORT);
  }

  @Test
  void every_package_is_null_marked() {
    Set<JavaPackage> packages =
        EXPORT.stream().map(JavaClass::getPackage).collect(Collectors.toSet());

    assertThat(packages)
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class)).isTrue());
  }

  /** Calls whose result depends on where, when and by whom the program runs. */
  private static DescribedPredicate<JavaMethodCall> ambient() {
    return describe(
        "ask the machine",
        call -> {
          AccessTarget.MethodCallTarget target = call.getTarget();
          String owner = target.getOwner().getName();
          String name = target.getName();
          boolean system =
              owner.equals(System.class.getName())
                  && Set.of("getenv", "getProperty", "currentTimeMillis", "nanoTime")
                      .contains(name);
          boolean now = CLOCKS.contains(owner) && name.equals("now");
          boolean locale = owner.equals(Locale.class.getName()) && name.equals("getDefault");
          boolean random =
              (owner.equals(UUID.class.getName()) && name.equals("randomUUID"))
                  || (owner.equals(Math.class.getName()) && name.equals("random"));
          boolean letters =
              owner.equals(String.class.getName())
                  && Set.of("toLowerCase", "toUpperCase").contains(name)
                  && target.getRawParameterTypes().isEmpty();
          return system || now || locale || random || letters;
        });
  }
}
