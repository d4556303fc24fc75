package io.groundplan.benchmarks;

import io.groundplan.model.file.TopologyFile;
import io.groundplan.model.file.UnreadableFileException;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Verdict;
import io.groundplan.model.validation.engine.Validator;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All rules over a network, with everything that is derived from it for them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 12, time = 2)
@Measurement(iterations = 5, time = 2)
public class ValidationBenchmark {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  /** How many elements the network has. */
  @Param({"1000", "10000", "100000"})
  public int elements;

  private Topology topology = Topology.EMPTY;

  /** Reads the network. */
  @Setup
  public void read() throws UnreadableFileException {
    topology = TopologyFile.parse("large", LargeNetwork.text(elements)).topology();
  }

  /** Judges it. */
  @Benchmark
  public Verdict validate() {
    return Validator.validate(topology, List.of(), TODAY);
  }
}
