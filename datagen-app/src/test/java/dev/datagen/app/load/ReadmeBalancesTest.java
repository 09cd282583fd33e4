package dev.datagen.app.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.datagen.bank.Bank;
import dev.datagen.bank.BankCustomer;
import dev.datagen.model.Direction;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the READMEs show as the answer to their question about balances is the answer of the default load, reckoned as their SQL does. With
 * {@code -Ddatagen.snippets=write} they are made to show it.
 */
class ReadmeBalancesTest {

    private static final int CUSTOMERS = 100;
    private static final Pattern ANSWER =
            Pattern.compile("( accounts \\| in_balance \\n-+\\+-+\\n) *\\d+ \\| *\\d+\\n");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.pt-BR.md"})
    void theReadmeShowsHowManyAccountsOfTheDefaultLoadAreInBalance(String readme) throws IOException {
        Path page = Path.of("..", readme);
        String text = Files.readString(page);
        Matcher shown = ANSWER.matcher(text);
        assertThat(shown.find()).isTrue();
        String right = shown.group(1) + answer();
        if ("write".equals(System.getProperty("datagen.snippets"))) {
            Files.writeString(page, text.replace(shown.group(), right));
        } else {
            assertThat(shown.group()).isEqualTo(right);
        }
    }

    private static String answer() {
        long accounts = 0;
        long inBalance = 0;
        for (BankCustomer customer : Bank.of(42).customers(CUSTOMERS).stream().toList()) {
            Map<UUID, Long> moved = customer.transactions()
                    .filter(transaction -> transaction.status() == TransactionStatus.COMPLETED)
                    .collect(Collectors.groupingBy(
                            Transaction::accountId, Collectors.summingLong(ReadmeBalancesTest::signed)));
            accounts += customer.accounts().size();
            inBalance += customer.accounts().stream()
                    .filter(account -> account.openingBalanceCents() + moved.getOrDefault(account.accountId(), 0L)
                            == account.balanceCents())
                    .count();
        }
        return String.format("%9d | %10d%n", accounts, inBalance).replace("\r", "");
    }

    private static long signed(Transaction transaction) {
        return transaction.direction() == Direction.CREDIT ? transaction.amountCents() : -transaction.amountCents();
    }
}
