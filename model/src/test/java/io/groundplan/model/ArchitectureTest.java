package io.groundplan.model;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.engine.Rules;
import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses MODEL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.groundplan.model");

  private static final Set<String> ASKED_OF_THE_MACHINE =
      Set.of(
          "System.currentTimeMillis",
          "System.nanoTime",
          "System.getenv",
          "System.getProperty",
          "Instant.now",
          "LocalDate.now",
          "LocalDateTime.now",
          "ZonedDateTime.now",
          "Clock.systemUTC",
          "Clock.systemDefaultZone",
          "ZoneId.systemDefault",
          "Locale.getDefault",
          "Math.random");

  private static final Set<String> JAVA_BASE = Object.class.getModule().getPackages();

  private static final DescribedPredicate<JavaClass> IN_JAVA_BASE =
      describe(
          "are in java.base",
          type -> JAVA_BASE.contains(type.getBaseComponentType().getPackageName()));

  @Test
  void addresses_depend_on_the_language_alone() {
    classes()
        .that()
        .resideInAPackage("io.groundplan.model.address..")
        .should()
        .onlyDependOnClassesThat(
            IN_JAVA_BASE.or(
                resideInAnyPackage("io.groundplan.model.address..", "org.jspecify.annotations")))
        .because("everything else is built on addresses, and they on nothing that can change")
        .check(MODEL);
  }

  @Test
  void graphs_are_the_business_of_one_package() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.groundplan.model.graph..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jgrapht..")
        .because("a rule or exporter asks what follows from a topology, not how it was found")
        .check(MODEL);
  }

  @Test
  void yaml_and_files_are_the_business_of_one_package() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.groundplan.model.file..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.snakeyaml..", "java.nio.file..")
                .or(type(File.class))
                .or(assignableTo(InputStream.class))
                .or(assignableTo(OutputStream.class)))
        .because("everything between reading and writing is a pure function of values")
        .check(MODEL);
  }

  @Test
  void nothing_depends_on_when_or_where_it_runs() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.groundplan.model.file..")
        .should()
        .callMethodWhere(
            describe(
                "asks the clock, the environment or the locale",
                call ->
                    ASKED_OF_THE_MACHINE.contains(
                        call.getTargetOwner().getSimpleName() + "." + call.getName())))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(RandomGenerator.class)
        .because("the same topology gives the same result, to the byte, on every machine")
        .check(MODEL);
  }

  @Test
  void packages_have_no_cycles() {
    slices()
        .matching("io.groundplan.model.(**)")
        .should()
        .beFreeOfCycles()
        .because("each package can be understood with only those below it")
        .check(MODEL);
  }

  @Test
  void nothing_is_named_after_its_lack_of_a_subject() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .resideInAnyPackage("..util..", "..common..")
        .because("a type is a noun of the field or a role that the reader knows")
        .check(MODEL);
  }

  @Test
  void every_package_is_null_marked() {
    classes()
        .should(
            ArchCondition.from(
                describe(
                    "reside in a package with @NullMarked",
                    type -> type.getPackage().isAnnotatedWith(NullMarked.class))))
        .because("null does not occur")
        .check(MODEL);
  }

  @Test
  void every_rule_is_in_the_list() {
    Set<Class<?>> listed = Rules.all().stream().map(Rule::getClass).collect(Collectors.toSet());
    classes()
        .that()
        .implement(Rule.class)
        .should(
            ArchCondition.from(
                describe("be in Rules.all()", type -> listed.contains(type.reflect()))))
        .because("a rule that nobody asks is a check that cannot fail")
        .check(MODEL);
  }
}
