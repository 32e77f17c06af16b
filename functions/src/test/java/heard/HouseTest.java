package heard;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules of the house: which way packages point, and what only the outermost one may touch.
final class HouseTest {

  private static final List<String> DOMAIN =
      List.of(
          "time",
          "customer",
          "staff",
          "feedback",
          "casework",
          "correspondence",
          "mail",
          "dispatch",
          "reaction",
          "followup");

  /// They stand side by side: none uses another.
  private static final List<String> ADAPTERS = List.of("aws", "web", "mime", "triage");

  private static final String HOLIDAYS = "de.focus_shift..";
  private static final String PHONES = "com.google.i18n.phonenumbers..";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPath(Path.of("target", "classes"));

  /// Calls that read the world instead of being told: clock, environment, chance, sleep.
  private static final Map<String, Set<String>> WORLD =
      Map.of(
          "java.lang.System", Set.of("getenv", "getProperty", "currentTimeMillis", "nanoTime"),
          "java.lang.Thread", Set.of("sleep"),
          "java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system"),
          "java.time.InstantSource", Set.of("system"),
          "java.util.UUID", Set.of("randomUUID"),
          "java.time.ZoneId", Set.of("systemDefault"),
          "java.util.Locale", Set.of("getDefault"));

  private static final Set<String> TIMES =
      Set.of(
          "Instant",
          "LocalDate",
          "LocalTime",
          "LocalDateTime",
          "ZonedDateTime",
          "OffsetDateTime",
          "Year",
          "YearMonth",
          "MonthDay");

  static List<ArchRule> line() {
    var rules = new ArrayList<ArchRule>();
    for (var i = 0; i < DOMAIN.size(); i++) {
      var later = new ArrayList<>(DOMAIN.subList(i + 1, DOMAIN.size()));
      later.addAll(ADAPTERS);
      later.add("function");
      rules.add(apart(DOMAIN.get(i), later));
    }
    for (var adapter : ADAPTERS) {
      var others = new ArrayList<>(ADAPTERS);
      others.remove(adapter);
      others.add("function");
      rules.add(apart(adapter, others));
    }
    return rules;
  }

  @ParameterizedTest
  @MethodSource("line")
  void each_package_uses_only_those_before_it(ArchRule rule) {
    rule.check(HOUSE);
  }

  @Test
  void the_domain_knows_java_and_nullness_and_two_small_libraries() {
    noClasses()
        .that(resideInAnyPackage(DOMAIN.stream().map(HouseTest::named).toArray(String[]::new)))
        .should()
        .dependOnClassesThat(
            outside("java..", "javax.crypto..", "heard..", "org.jspecify..", HOLIDAYS, PHONES))
        .allowEmptyShould(true)
        .check(HOUSE);
    only("heard.time..", HOLIDAYS).check(HOUSE);
    only("heard.customer..", PHONES).check(HOUSE);
  }

  @Test
  void only_aws_and_function_know_amazon() {
    noClasses()
        .that(not(resideInAnyPackage("heard.aws..", "heard.function..")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("software.amazon..", "com.amazonaws..")
        .check(HOUSE);
  }

  @Test
  void only_functions_read_clock_and_environment() {
    told("heard..").check(HOUSE);
  }

  @Test
  void the_world_rule_bites() {
    var culprit = new ClassFileImporter().importClasses(Culprit.class);
    var violations = told("heard..").evaluate(culprit).getFailureReport().getDetails();
    assertThat(violations).hasSize(6);
  }

  @Test
  void every_package_is_null_marked() {
    classes()
        .that()
        .haveSimpleName("package-info")
        .should()
        .beAnnotatedWith("org.jspecify.annotations.NullMarked")
        .check(HOUSE);
    var described =
        HOUSE.stream()
            .filter(type -> type.getSimpleName().equals("package-info"))
            .map(JavaClass::getPackageName);
    var used =
        HOUSE.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith("heard"))
            .distinct();
    assertThat(described).containsExactlyInAnyOrderElementsOf(used.toList());
  }

  private static ArchRule apart(String before, List<String> later) {
    return noClasses()
        .that()
        .resideInAPackage(named(before))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later.stream().map(HouseTest::named).toArray(String[]::new))
        .allowEmptyShould(true)
        .as(before + " knows nothing of what comes after it");
  }

  private static ArchRule only(String knows, String library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(knows)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  private static ArchRule told(String within) {
    return noClasses()
        .that()
        .resideInAPackage(within)
        .and(not(resideInAPackage("heard.function..")))
        .should()
        .callMethodWhere(describe("reads clock, environment or chance", HouseTest::readsTheWorld));
  }

  private static boolean readsTheWorld(JavaMethodCall call) {
    var target = call.getTarget();
    var owner = target.getOwner().getName();
    var now =
        target.getName().equals("now")
            && owner.startsWith("java.time.")
            && TIMES.contains(target.getOwner().getSimpleName());
    return now || WORLD.getOrDefault(owner, Set.of()).contains(target.getName());
  }

  private static DescribedPredicate<JavaClass> outside(String... packages) {
    return not(resideInAnyPackage(packages))
        .and(describe("real types", type -> !type.isPrimitive() && !type.isArray()));
  }

  private static <T> DescribedPredicate<T> not(DescribedPredicate<T> predicate) {
    return DescribedPredicate.not(predicate);
  }

  private static String named(String name) {
    return "heard." + name + "..";
  }

  /// Breaks the world rule in six ways, to show that it bites.
  static final class Culprit {
    @SuppressWarnings({"unused", "TimeZoneUsage", "JavaTimeDefaultTimeZone", "ReturnValueIgnored"})
    static List<Object> world() throws InterruptedException {
      Thread.sleep(java.time.Duration.ZERO);
      return List.of(
          System.getenv(),
          System.currentTimeMillis(),
          java.time.Instant.now(),
          java.time.Clock.systemUTC(),
          java.util.UUID.randomUUID());
    }
  }
}
