package dev.datagen.app.cli;

import dev.datagen.app.cli.option.HelpOption;
import dev.datagen.app.cli.option.UsageException;
import dev.datagen.app.cli.option.WorldGroup;
import dev.datagen.app.cli.print.Explanation;
import dev.datagen.app.cli.print.FieldText;
import dev.datagen.app.cli.terminal.Paint;
import dev.datagen.app.text.Numbers;
import dev.datagen.bank.Bank;
import dev.datagen.bank.BankRecord;
import dev.datagen.model.Customer;
import dev.datagen.model.PixQrCode;
import dev.datagen.model.Transaction;
import dev.datagen.model.value.Boleto;
import dev.datagen.model.value.UtilityBill;
import dev.datagen.world.WorldOptions;
import dev.datagen.world.identity.IdKind;
import dev.datagen.world.identity.Identity;
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
            "  ./datagen explain f0a114f6-1250-464b-8ffa-f2ce7355f7e8",
            "  ./datagen explain fbacfa07-782a-4204-9bc9-8feeb9599fa2 --seed 7 --json"
        })
final class ExplainCommand implements Callable<Integer> {

    private final Surroundings here;

    @Parameters(paramLabel = "ID", description = "A UUID from any id column or field.")
    String id = "";

    @Option(names = "--json", description = "One JSON object on standard output.")
    boolean json;

    @ArgGroup(validate = false, heading = "%nThe options of the load:%n")
    WorldGroup worldOptions = new WorldGroup();

    @Mixin
    HelpOption help = new HelpOption();

    ExplainCommand(Surroundings here) {
        this.here = here;
    }

    @Override
    public Integer call() {
        here.interruption().changesNothing();
        UUID uuid = uuid();
        Bank bank = Bank.of(worldOptions.options(here.clock()));
        Optional<Identity> streamed = bank.identity(uuid).filter(Explanation::isStreamed);
        if (streamed.isPresent()) {
            here.terminal().out().println(Explanation.of(streamed.get()));
            here.terminal().note("What a stream tells depends on all that it told before: look for it in the topic.");
            return ExitCode.DONE;
        }
        Identity identity = bank.identity(uuid)
                .orElseThrow(
                        () -> new NotFoundException(
                                "No load with --seed "
                                        + bank.options().seed() + " makes the id " + uuid
                                        + ": is it one of data-gen's, and is this the load's --seed? Random Pix keys of companies are not ids."));
        BankRecord<?> record = bank.find(uuid).orElseThrow(() -> notPartOf(bank.options(), identity, uuid));
        show(bank, identity, record);
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

    private static NotFoundException notPartOf(WorldOptions options, Identity identity, UUID uuid) {
        if (identity.kind() == IdKind.STOCK) {
            return new NotFoundException("No stock has the id " + uuid + ".");
        }
        return new NotFoundException(Explanation.of(identity) + " is not part of a load from "
                + LocalDate.ofEpochDay(options.period().firstDay()) + " to "
                + LocalDate.ofEpochDay(options.period().lastDay()) + " with --activity " + options.activity()
                + ": give the load's --from, --to, --activity and --profile.");
    }

    /** Of a Pix that was paid by a QR code: in the payer's city, since that is where people shop. */
    private static Optional<String> brCode(Bank bank, Identity identity, BankRecord<?> record) {
        return record.record() instanceof Transaction pix
                ? PixQrCode.of(pix, bank.customer(identity.ordinal()).customer().city())
                : Optional.empty();
    }

    /** Of a bill: its line holds the same digits in another order. */
    private static Optional<String> barcode(BankRecord<?> record) {
        return record.record() instanceof Transaction payment
                ? Optional.ofNullable(payment.paymentLine())
                        .map(line -> line.length() == Boleto.LINE_LENGTH
                                ? Boleto.ofLine(line).barcode()
                                : UtilityBill.ofLine(line).barcode())
                : Optional.empty();
    }

    private void show(Bank bank, Identity identity, BankRecord<?> record) {
        Optional<String> brCode = brCode(bank, identity, record);
        Optional<String> barcode = barcode(record);
        if (json) {
            here.terminal().out().println(Explanation.json(identity, record, brCode, barcode));
            return;
        }
        Paint paint = here.terminal().outPaint();
        here.terminal().out().println(paint.bold(Explanation.of(identity)) + paint.dim("  in " + record.collection()));
        FieldText.all(record).forEach(this::line);
        brCode.ifPresent(code -> line("QR code", code));
        barcode.ifPresent(code -> line("barcode", code));
        if (identity.kind() != IdKind.STOCK && identity.kind() != IdKind.CUSTOMER) {
            Customer owner = bank.customer(identity.ordinal()).customer();
            here.terminal()
                    .out()
                    .println(paint.dim("  of " + owner.name() + ", " + owner.city() + "/" + owner.state()));
        }
        if (identity.kind() != IdKind.STOCK) {
            here.terminal()
                    .note("./datagen preview --customer " + identity.ordinal() + WorldGroup.arguments(bank.options())
                            + " shows all that is theirs.");
        }
    }

    private void line(String name, String text) {
        here.terminal().out().println("  " + here.terminal().outPaint().cyan(Numbers.left(name, 22)) + " " + text);
    }
}
