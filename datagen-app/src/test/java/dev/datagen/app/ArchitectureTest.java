package dev.datagen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the modules may know of each other and of the machine they run on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {

    private static final String MODEL = "dev.datagen.model..";
    private static final String WORLD = "dev.datagen.world..";
    private static final String SINKS = "dev.datagen.sinks..";
    private static final String LIBRARY = "dev.datagen.bank..";
    private static final String EMBEDDED = "dev.datagen.embedded..";
    private static final String APP = "dev.datagen.app..";
    private static final String PROFILE = "dev.datagen.app.profile..";

    private static final String[] JDK_AND_NULLNESS = {"java..", "javax..", "org.jspecify.."};

    private final JavaClasses main = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(ArchitectureTest::isOurs)
            .importPackages("dev.datagen");

    /** Reactor builds see the other modules as class directories or as jars; a nested test-jar is not main code. */
    private static boolean isOurs(Location location) {
        return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }

    // --- Modules ------------------------------------------------------------------------------------------------

    static final ArchRule MODEL_KNOWS_ONLY_THE_JDK = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage(MODEL)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(JDK_AND_NULLNESS, MODEL))
            .because(
                    "entities are shared by every module and by library users, who should not inherit our dependencies");

    static final ArchRule WORLD_KNOWS_ONLY_THE_MODEL = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage(WORLD)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(JDK_AND_NULLNESS, MODEL, WORLD))
            .because(
                    "the bank is a function of its options: a distributed engine runs it without any of our transports");

    /** What is reckoned of customers from their profiles, and stands below all that is remembered and booked. */
    private static final String[] RECKONED = Stream.of(
                    "population",
                    "company",
                    "work",
                    "time",
                    "account",
                    "bills",
                    "shop",
                    "card",
                    "loan",
                    "counterparty",
                    "trading",
                    "market",
                    "credit",
                    "payroll",
                    "pix",
                    "savings",
                    "calendar",
                    "reference")
            .map(subject -> "dev.datagen.world." + subject + "..")
            .toArray(String[]::new);

    static final ArchRule WHAT_IS_RECKONED_KNOWS_NO_LIVES = ArchRuleDefinition.noClasses()
            .that()
            .resideInAnyPackage(RECKONED)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.datagen.world.cohort..", "dev.datagen.world.ledger..", "dev.datagen.world.life..")
            .because(
                    "what is so of a customer can be asked at any time, and in any order, only as long as no life is behind it");

    static final ArchRule ONE_PLACE_LEADS_THROUGH_LIVES = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("dev.datagen.world.*..")
            .and()
            .resideOutsideOfPackage("dev.datagen.world.life")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.datagen.world.life")
            .because("the lives of one subject can be read without all the others");

    static final ArchRule SINKS_DO_NOT_KNOW_THE_WORLD = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage(SINKS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WORLD, LIBRARY, EMBEDDED, APP)
            .because("a sink writes any records that fit the descriptions, whoever made them");

    static final ArchRule LIBRARY_KNOWS_MODEL_WORLD_AND_SINKS = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage(LIBRARY)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(JDK_AND_NULLNESS, MODEL, WORLD, SINKS, LIBRARY))
            .because("a program that makes data wants no command line and no servers of ours");

    static final ArchRule EMBEDDED_KNOWS_NONE_OF_OURS = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage(EMBEDDED)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(MODEL, WORLD, SINKS, LIBRARY, APP)
            .because("the servers must behave as anybody's servers would, not as our own code expects");

    static final ArchRule PROFILE_KNOWS_ONLY_RECORDS = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage(PROFILE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(JDK_AND_NULLNESS, MODEL, PROFILE))
            .because("what is measured with the generator's own tables and rules proves nothing about them");

    static final ArchRule MAKING_ASKS_NO_SERVER = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("dev.datagen.app.make..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.datagen.app.load..",
                    "dev.datagen.sinks.postgres..",
                    "org.apache.kafka.clients.admin..",
                    "org.apache.kafka.clients.producer..")
            .because("what is made is the same wherever it goes, and is measured and verified where it goes nowhere");

    static final ArchRule SQL_IS_SPOKEN_IN_ONE_PLACE = ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackage("dev.datagen.sinks.postgres..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..")
            .because("the sources of that one package are held to make SQL of nothing but literals and checked names");

    /**
     * The words in which a world is asked for. They lie in its root package, beside the entry point, because callers need
     * both; the packages within are built on these words and not on the entry point.
     */
    private static final DescribedPredicate<JavaClass> WORDS_OF_THE_WORLD = DescribedPredicate.describe(
            "the words of the world",
            type -> type.getName().matches("dev\\.datagen\\.world\\.(Period|WorldOptions)(\\$.*)?"));

    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES = SlicesRuleDefinition.slices()
            .matching("dev.datagen.(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(JavaClass.Predicates.resideInAPackage(WORLD), WORDS_OF_THE_WORLD)
            .because("data flows one way, and a package can be read and tested after those it builds on");

    // --- What would make two runs differ ------------------------------------------------------------------------

    private static final Set<String> TIME_TYPES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.MonthDay");

    private static final Set<String> RANDOM_TYPES = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");

    /** Exact by definition of the language, or rounded the same way everywhere by the specification. */
    private static final Set<String> EXACT_MATH = Set.of(
            "abs",
            "absExact",
            "addExact",
            "ceil",
            "clamp",
            "copySign",
            "decrementExact",
            "floor",
            "floorDiv",
            "floorMod",
            "fma",
            "getExponent",
            "incrementExact",
            "max",
            "min",
            "multiplyExact",
            "multiplyFull",
            "multiplyHigh",
            "negateExact",
            "nextAfter",
            "nextDown",
            "nextUp",
            "rint",
            "round",
            "scalb",
            "signum",
            "sqrt",
            "subtractExact",
            "toIntExact",
            "ulp",
            "unsignedMultiplyHigh",
            "ceilDiv",
            "ceilMod");

    private static final Set<String> CASE_METHODS = Set.of("toLowerCase", "toUpperCase");

    static ArchRule noClock(String... packages) {
        return noAccess(packages, "read the wall clock", ArchitectureTest::readsWallClock)
                .because("the same seed and options give the same data on any day: the present enters as an option");
    }

    static ArchRule noTimer(String... packages) {
        return noAccess(packages, "measure elapsed time", target -> target.isOn("java.lang.System", "nanoTime"))
                .because("nothing that decides what the data says may depend on how fast the machine is");
    }

    static ArchRule noRandomness(String... packages) {
        return noAccess(packages, "draw ambient randomness", ArchitectureTest::drawsRandomness)
                .because("every draw comes from a key of seed, entity and purpose, so that any row can be made alone");
    }

    static ArchRule noDefaultLocale(String... packages) {
        return noAccess(packages, "use the machine's locale", ArchitectureTest::usesDefaultLocale)
                .because("numbers and upper case must not turn out differently in Brazil, Turkey and the C locale");
    }

    static ArchRule noDefaultCharset(String... packages) {
        return noAccess(packages, "use the machine's charset", ArchitectureTest::usesDefaultCharset)
                .because("São Paulo has the same bytes wherever it was written");
    }

    static ArchRule noDefaultZone(String... packages) {
        return noAccess(packages, "use the machine's time zone", ArchitectureTest::usesDefaultZone)
                .because("a bank's day begins at midnight in Brazil, wherever the data is made");
    }

    static ArchRule noInexactMath(String... packages) {
        return noAccess(
                        packages,
                        "call a java.lang.Math function that may differ by platform",
                        target -> target.owner().equals("java.lang.Math") && !EXACT_MATH.contains(target.name()))
                .because("Math's transcendental functions may differ in the last bit between processors and JDKs; "
                        + "StrictMath's may not");
    }

    static ArchRule noMutableStatics(String... packages) {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAnyPackage(packages)
                .should(haveOnlyFinalStaticFields())
                .because("a mutable static ties together runs and threads that must not know of each other");
    }

    private static boolean readsWallClock(Target target) {
        return target.isOn("java.lang.System", "currentTimeMillis")
                || TIME_TYPES.contains(target.owner())
                        && target.name().equals("now")
                        && !target.takes("java.time.Clock")
                || target.owner().equals("java.time.Clock") && target.name().startsWith("system")
                || target.owner().equals("java.time.Clock") && target.name().startsWith("tick")
                || target.isOn("java.util.Date", "<init>") && target.takesNothing()
                || target.isOn("java.util.Calendar", "getInstance");
    }

    private static boolean drawsRandomness(Target target) {
        return RANDOM_TYPES.contains(target.owner())
                || target.owner().startsWith("java.util.random.")
                || target.isOn("java.lang.Math", "random")
                || target.isOn("java.lang.StrictMath", "random")
                || target.isOn("java.util.UUID", "randomUUID")
                || target.isOn("java.util.Collections", "shuffle")
                || target.isOn("java.lang.System", "identityHashCode");
    }

    private static boolean usesDefaultLocale(Target target) {
        String owner = target.owner();
        boolean formats = owner.equals("java.lang.String")
                        && (target.name().equals("format") || target.name().equals("formatted"))
                || owner.equals("java.io.PrintStream")
                        && (target.name().equals("printf") || target.name().equals("format"))
                || owner.equals("java.io.PrintWriter")
                        && (target.name().equals("printf") || target.name().equals("format"))
                || owner.equals("java.util.Formatter") && target.name().equals("<init>")
                || owner.equals("java.util.Scanner") && target.name().equals("<init>")
                || owner.equals("java.text.DecimalFormat") && target.name().equals("<init>")
                || owner.equals("java.text.SimpleDateFormat") && target.name().equals("<init>")
                || owner.equals("java.text.NumberFormat")
                        && target.name().startsWith("get")
                        && target.name().endsWith("Instance")
                || owner.equals("java.text.Collator") && target.name().equals("getInstance")
                || owner.equals("java.time.format.DateTimeFormatter")
                        && target.name().equals("ofPattern");
        return target.isOn("java.util.Locale", "getDefault")
                || owner.equals("java.lang.String") && CASE_METHODS.contains(target.name()) && target.takesNothing()
                || formats && !target.takes("java.util.Locale");
    }

    private static boolean usesDefaultCharset(Target target) {
        String owner = target.owner();
        boolean encodes = target.isOn("java.lang.String", "getBytes") && target.takesNothing()
                || target.isOn("java.lang.String", "<init>") && target.takes("[B")
                || owner.equals("java.io.InputStreamReader") && target.name().equals("<init>")
                || owner.equals("java.io.OutputStreamWriter") && target.name().equals("<init>")
                || owner.equals("java.io.PrintStream") && target.name().equals("<init>")
                || target.isOn("java.io.ByteArrayOutputStream", "toString");
        boolean named = target.takes("java.nio.charset.Charset")
                || target.takes("java.nio.charset.CharsetDecoder")
                || target.takes("java.nio.charset.CharsetEncoder")
                || target.isOn("java.lang.String", "<init>") && target.takes("java.lang.String")
                || target.owner().startsWith("java.io.") && target.takesLast("java.lang.String");
        boolean fileText = (owner.equals("java.io.FileReader") || owner.equals("java.io.FileWriter"))
                && target.name().equals("<init>")
                && !target.takes("java.nio.charset.Charset");
        return target.isOn("java.nio.charset.Charset", "defaultCharset") || fileText || encodes && !named;
    }

    private static boolean usesDefaultZone(Target target) {
        return target.isOn("java.time.ZoneId", "systemDefault")
                || target.isOn("java.util.TimeZone", "getDefault")
                || target.isOn("java.time.Clock", "systemDefaultZone")
                || target.isOn("java.sql.Timestamp", "valueOf")
                || target.isOn("java.sql.Date", "valueOf")
                || target.isOn("java.util.GregorianCalendar", "<init>") && target.takesNothing();
    }

    // --- The rules, held ----------------------------------------------------------------------------------------

    static Stream<Arguments> rules() {
        return Stream.of(
                        MODEL_KNOWS_ONLY_THE_JDK,
                        WORLD_KNOWS_ONLY_THE_MODEL,
                        WHAT_IS_RECKONED_KNOWS_NO_LIVES,
                        ONE_PLACE_LEADS_THROUGH_LIVES,
                        SINKS_DO_NOT_KNOW_THE_WORLD,
                        LIBRARY_KNOWS_MODEL_WORLD_AND_SINKS,
                        EMBEDDED_KNOWS_NONE_OF_OURS,
                        PROFILE_KNOWS_ONLY_RECORDS,
                        MAKING_ASKS_NO_SERVER,
                        SQL_IS_SPOKEN_IN_ONE_PLACE,
                        PACKAGES_ARE_FREE_OF_CYCLES,
                        noClock(MODEL, WORLD, SINKS, LIBRARY),
                        noTimer(MODEL, WORLD, LIBRARY),
                        noRandomness(MODEL, WORLD, SINKS, LIBRARY),
                        noDefaultLocale(MODEL, WORLD, SINKS, LIBRARY),
                        noDefaultCharset(MODEL, WORLD, SINKS, LIBRARY),
                        noDefaultZone(MODEL, WORLD, SINKS, LIBRARY),
                        noInexactMath(MODEL, WORLD, LIBRARY),
                        noMutableStatics(MODEL, WORLD, SINKS, LIBRARY))
                .map(rule -> Arguments.of(rule.getDescription(), rule));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void mainCodeKeepsTheRule(String description, ArchRule rule) {
        // Until a module has classes of its own, a rule about it holds for want of them.
        rule.allowEmptyShould(true).check(main);
    }

    @Test
    void seesEveryModule() {
        assertThat(main)
                .extracting(JavaClass::getPackageName)
                .anyMatch(name -> name.startsWith("dev.datagen.model"))
                .anyMatch(name -> name.startsWith("dev.datagen.world"))
                .anyMatch(name -> name.startsWith("dev.datagen.bank"));
        assertThat(main).extracting(JavaClass::getSimpleName).doesNotContain("ArchitectureTest");
    }

    // --- The rules can fail -------------------------------------------------------------------------------------

    static Stream<Arguments> violations() {
        String here = "dev.datagen.app.architecture..";
        return Stream.of(
                Arguments.of(noClock(here), "readsTheClock"),
                Arguments.of(noTimer(here), "measuresTime"),
                Arguments.of(noRandomness(here), "drawsAnIdentifier"),
                Arguments.of(noDefaultLocale(here), "putsIntoUpperCase"),
                Arguments.of(noDefaultCharset(here), "encodes"),
                Arguments.of(noDefaultZone(here), "asksForTheZone"),
                Arguments.of(noInexactMath(here), "takesALogarithm"),
                Arguments.of(noMutableStatics(here), "counter"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("violations")
    void breakingARuleFails(ArchRule rule, String culprit) {
        JavaClasses violating =
                new ClassFileImporter().importClasses(dev.datagen.app.architecture.BreaksEveryRule.class);

        assertThatThrownBy(() -> rule.check(violating))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit)
                .hasMessageNotContaining("allowed");
    }

    // --- Conditions ---------------------------------------------------------------------------------------------

    /** A method, constructor or reference to one, as a rule sees it. */
    private record Target(String owner, String name, java.util.List<String> parameters) {

        static Target of(AccessTarget.CodeUnitAccessTarget target) {
            return new Target(
                    target.getOwner().getName(),
                    target.getName(),
                    target.getRawParameterTypes().stream()
                            .map(JavaClass::getName)
                            .toList());
        }

        boolean isOn(String type, String method) {
            return owner.equals(type) && name.equals(method);
        }

        boolean takes(String type) {
            return parameters.contains(type);
        }

        boolean takesLast(String type) {
            return parameters.size() > 1
                    && parameters.get(parameters.size() - 1).equals(type);
        }

        boolean takesNothing() {
            return parameters.isEmpty();
        }
    }

    private static ArchRule noAccess(String[] packages, String what, java.util.function.Predicate<Target> banned) {
        DescribedPredicate<JavaAccess<?>> predicate = DescribedPredicate.describe(
                what,
                access -> access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                        && banned.test(Target.of(target)));
        return ArchRuleDefinition.noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .accessTargetWhere(predicate)
                .as("no classes in %s should %s".formatted(String.join(", ", packages), what));
    }

    private static ArchCondition<JavaClass> haveOnlyFinalStaticFields() {
        return new ArchCondition<>("have only final static fields") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .map(JavaField::getFullName)
                        .forEach(name -> events.add(SimpleConditionEvent.violated(
                                type, String.format(Locale.ROOT, "%s is static but not final", name))));
            }
        };
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }
}
