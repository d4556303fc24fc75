package io.groundplan.benchmarks;

import io.groundplan.model.file.ReadResult;
import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Verdict;
import io.groundplan.model.validation.engine.Validator;
import java.lang.ref.Reference;
import java.time.LocalDate;
import java.util.List;

/** The heap that a network keeps: as elements alone, and with text and verdict beside it. */
final class MemoryPerElement {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private static final int[] SIZES = {1_000, 10_000, 100_000};

  private MemoryPerElement() {}

  /** Prints a line for each size. */
  public static void main(String... arguments) throws UnreadableFileException {
    TopologyFile.parse("warm-up", LargeNetwork.text(LargeNetwork.SITE));
    System.out.println("elements   bytes an element   with text, positions and verdict");
    for (int size : SIZES) {
      measure(size);
    }
  }

  private static void measure(int size) throws UnreadableFileException {
    String text = LargeNetwork.text(size);
    long before = used();
    ReadResult read = TopologyFile.parse("large", text);
    Verdict verdict = Validator.validate(read.topology(), read.problems(), TODAY);
    long whole = used() - before;
    int problems = verdict.problems().size();
    Topology topology = read.topology();
    Reference.reachabilityFence(verdict);
    read = null;
    verdict = null;
    long bare = used() - before;
    System.out.printf("%8d %18d %34d%n", topology.all().size(), bare / size, whole / size);
    if (problems > 0) {
      System.out.println("  problems: " + problems);
    }
    Reference.reachabilityFence(List.of(text, topology));
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int round = 0; round < 4; round++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
