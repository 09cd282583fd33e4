package dev.datagen.app.cli;

import dev.datagen.model.Customer;
import dev.datagen.model.Stock;
import dev.datagen.world.World;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.identity.Identity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: from an identifier back to the record. */
@Command(
        name = "explain",
        abbreviateSynopsis = true,
        sortOptions = false,
        header = "Say whose an id is, and show its record.",
        description = {
            "%nAn id found in a table or topic is read back without any server: it says which customer it belongs to, and the"
                    + " record is made again. Give the options of the load."
        },
        footer = {
            "%nExamples:",
            "  ./datagen explain 7c9e6679-7425-40de-944b-e07fc1f90ae7",
            "  ./datagen explain 7c9e6679-7425-40de-944b-e07fc1f90ae7 --seed 7 --json"
        })
final class ExplainCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Parameters(paramLabel = "ID", description = "A UUID from any id column or field.")
    String id = "";

    @Option(names = "--json", description = "One JSON object on standard output.")
    boolean json;

    @ArgGroup(validate = false, heading = "%nThe options of the load:%n")
    WorldGroup worldOptions = new WorldGroup();

    @Mixin
    HelpOption help = new HelpOption();

    ExplainCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        UUID uuid = uuid();
        WorldOptions options = worldOptions.options(clock);
        World world = World.of(options);
        Optional<Identity> streamed = world.identity(uuid).filter(Explanation::isStreamed);
        if (streamed.isPresent()) {
            terminal.out().println(Explanation.of(streamed.get()));
            terminal.note("What a stream tells depends on all that it told before: look for it in the topic.");
            return ExitCode.DONE;
        }
        Identity identity = world.identity(uuid)
                .filter(found -> found.kind() == IdKind.STOCK || found.ordinal() < world.capacity())
                .orElseThrow(() -> new NotFoundException("No load with --seed " + options.seed() + " makes the id "
                        + uuid + ": is it one of data-gen's, and is this the load's --seed?"));
        if (identity.kind() == IdKind.STOCK) {
            show(identity, stock(world, uuid), Optional.empty());
        } else {
            Story story = Story.of(world, identity.ordinal());
            show(identity, item(world, story, identity, uuid), Optional.of(story));
        }
        return ExitCode.DONE;
    }

    private UUID uuid() {
        try {
            UUID uuid = UUID.fromString(id.strip());
            if (uuid.toString().equalsIgnoreCase(id.strip())) {
                return uuid;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new UsageException("'" + id + "' is not an id: ids are UUIDs, like 7c9e6679-7425-40de-944b-e07fc1f90ae7");
    }

    private static Item<Stock> stock(World world, UUID uuid) {
        return world.stocks().stream()
                .filter(stock -> stock.stockId().equals(uuid))
                .findFirst()
                .map(stock -> new Item<>(Stock.TABLE, stock))
                .orElseThrow(() -> new NotFoundException("No stock has the id " + uuid + "."));
    }

    private static Item<?> item(World world, Story story, Identity identity, UUID uuid) {
        Optional<Item<?>> found =
                identity.kind() == IdKind.PIX_KEY ? story.findByPixKey(uuid.toString()) : story.find(uuid);
        return found.orElseThrow(() -> new NotFoundException(Explanation.of(identity) + " is not part of a load from "
                + LocalDate.ofEpochDay(world.options().period().firstDay()) + " to "
                + LocalDate.ofEpochDay(world.options().period().lastDay()) + " with --activity "
                + world.options().activity() + ": give the load's --from, --to, --activity and --profile."));
    }

    private void show(Identity identity, Item<?> item, Optional<Story> story) {
        if (json) {
            terminal.out().println(Explanation.json(identity, item));
            return;
        }
        Paint paint = terminal.outPaint();
        terminal.out()
                .println(paint.bold(Explanation.of(identity))
                        + paint.dim("  in " + item.entity().collection()));
        item.texts()
                .forEach(
                        (name, text) -> terminal.out().println("  " + paint.cyan(Numbers.left(name, 22)) + " " + text));
        story.filter(unused -> identity.kind() != IdKind.CUSTOMER).ifPresent(owner -> {
            Customer customer = owner.customer();
            terminal.out()
                    .println(paint.dim("  of " + customer.name() + ", " + customer.city() + "/" + customer.state()));
        });
    }
}
