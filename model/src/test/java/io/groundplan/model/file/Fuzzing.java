package io.groundplan.model.file;

import io.groundplan.model.topology.Element;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.TextFix;
import io.groundplan.model.validation.engine.Validator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads, validates, mends and writes hostile files until its time is up; a program of its own, so
 * that its heap can be bounded. Ends with the seed of the case that threw or took too long.
 */
final class Fuzzing {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private static final long SLOW_MILLIS = 20_000;

  private Fuzzing() {}

  /** Takes the seconds that it may run, and a seed to try that case alone. */
  public static void main(String[] arguments) throws Exception {
    List<String> texts = new ArrayList<>();
    for (Path file : RenamingTest.files()) {
      texts.add(Files.readString(file));
    }
    if (arguments.length > 1) {
      check(Long.parseLong(arguments[1]), texts);
      return;
    }
    long end = System.currentTimeMillis() + Long.parseLong(arguments[0]) * 1000;
    AtomicLong seed = new AtomicLong();
    AtomicLong begun = new AtomicLong(System.currentTimeMillis());
    Thread.ofPlatform().daemon().start(() -> watch(seed, begun));
    var seeds = new SplittableRandom();
    long cases = 0;
    while (System.currentTimeMillis() < end) {
      seed.set(seeds.nextLong());
      begun.set(System.currentTimeMillis());
      try {
        check(seed.get(), texts);
      } catch (Throwable failure) {
        System.out.println("seed " + seed + " threw");
        failure.printStackTrace(System.out);
        Runtime.getRuntime().halt(2);
      }
      cases++;
    }
    System.out.println(cases + " cases");
  }

  private static void watch(AtomicLong seed, AtomicLong begun) {
    while (true) {
      try {
        Thread.sleep(500);
      } catch (InterruptedException _) {
        return;
      }
      if (System.currentTimeMillis() - begun.get() > SLOW_MILLIS) {
        System.out.println("seed " + seed + " takes too long");
        Thread.getAllStackTraces()
            .forEach((thread, frames) -> {
              if (thread.getName().equals("main")) {
                List.of(frames).forEach(System.out::println);
              }
            });
        Runtime.getRuntime().halt(3);
      }
    }
  }

  private static void check(long seed, List<String> texts) {
    var random = new SplittableRandom(seed);
    byte[] bytes = FuzzCases.next(random, texts);
    try {
      ReadResult read = TopologyFile.parse("x", bytes);
      if (!TopologyFile.edit(read, read.topology()).text().equals(read.text())) {
        throw new AssertionError("what did not change is written otherwise");
      }
      for (Problem problem :
          Validator.validate(read.topology(), read.problems(), TODAY).problems()) {
        read.sourceMap().locate(problem);
        problem.related().forEach(read.sourceMap()::locate);
      }
      mend(read);
      Topology wanted = changed(read.topology(), random);
      ReadResult edited = TopologyFile.edit(read, wanted);
      if (!edited.topology().equals(wanted)) {
        throw new AssertionError("an edit means something else");
      }
      if (!TopologyFile.create("x", wanted).topology().equals(wanted)) {
        throw new AssertionError("what is written anew means something else");
      }
      LayoutFile.parse("x", read.text());
    } catch (UnreadableFileException refused) {
      if (String.valueOf(refused.getMessage()).isBlank()) {
        throw new AssertionError("a refusal without a reason");
      }
    }
  }

  /** A fix may uncover what was not read before, yet never breaks the file. */
  private static void mend(ReadResult read) throws UnreadableFileException {
    List<TextFix> fixes =
        read.problems().stream().flatMap(problem -> read.fixes(problem).stream()).toList();
    if (!fixes.isEmpty()) {
      try {
        TopologyFile.mend(read, fixes);
      } catch (UnreadableFileException broken) {
        throw new AssertionError("fixes break the file: " + fixes, broken);
      }
    }
  }

  private static Topology changed(Topology topology, SplittableRandom random) {
    if (topology.size() == 0) {
      return topology.withName("y");
    }
    List<Element> all = topology.all();
    Element one = all.get(random.nextInt(all.size()));
    ElementId fresh = ElementId.parse("brand-new-one");
    return switch (random.nextInt(5)) {
      case 0 -> topology.without(one.id());
      case 1 -> topology.rename(one.id(), fresh);
      case 2 -> topology.with(one.withId(fresh));
      case 3 -> topology.move(one.id(), Optional.empty());
      default ->
          topology.with(
              one.withDescription(one.description().withNotes(List.of("a\nb", ": {", "\u0000"))));
    };
  }
}
