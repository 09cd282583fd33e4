package dev.datagen.sinks;

import dev.datagen.model.Account;
import dev.datagen.model.AccountStatus;
import dev.datagen.model.AccountType;
import dev.datagen.model.AmortizationSystem;
import dev.datagen.model.ArrearsBucket;
import dev.datagen.model.CardBrand;
import dev.datagen.model.CardStatus;
import dev.datagen.model.CardTransaction;
import dev.datagen.model.CardTransactionStatus;
import dev.datagen.model.CreditCard;
import dev.datagen.model.Customer;
import dev.datagen.model.Direction;
import dev.datagen.model.DisputeStatus;
import dev.datagen.model.DividendKind;
import dev.datagen.model.EmploymentStatus;
import dev.datagen.model.EntryMode;
import dev.datagen.model.Gender;
import dev.datagen.model.HousingRegime;
import dev.datagen.model.Installment;
import dev.datagen.model.InstallmentStatus;
import dev.datagen.model.Invoice;
import dev.datagen.model.InvoiceStatus;
import dev.datagen.model.Job;
import dev.datagen.model.LeavingReason;
import dev.datagen.model.Loan;
import dev.datagen.model.LoanStatus;
import dev.datagen.model.LoanType;
import dev.datagen.model.MaritalStatus;
import dev.datagen.model.OrderType;
import dev.datagen.model.PixDispute;
import dev.datagen.model.PixKeyType;
import dev.datagen.model.Position;
import dev.datagen.model.PrepaymentEffect;
import dev.datagen.model.Property;
import dev.datagen.model.PropertyType;
import dev.datagen.model.ReplacementReason;
import dev.datagen.model.ReversalReason;
import dev.datagen.model.Stock;
import dev.datagen.model.StockPrice;
import dev.datagen.model.StockSegment;
import dev.datagen.model.Trade;
import dev.datagen.model.TradeStatus;
import dev.datagen.model.TradeType;
import dev.datagen.model.Transaction;
import dev.datagen.model.TransactionStatus;
import dev.datagen.model.TransactionType;
import dev.datagen.model.Wage;
import dev.datagen.model.WageReason;
import dev.datagen.model.schema.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One record of every kind, and a few with everything missing that may be. */
public final class Samples {

    public static final UUID ID = UUID.fromString("0f9e8d7c-6b5a-4948-b726-150413fedcba");
    public static final UUID OTHER_ID = UUID.fromString("ffffffff-ffff-4fff-bfff-ffffffffffff");
    public static final long NOON = Instant.parse("2025-01-31T12:00:00.001Z").toEpochMilli();
    public static final int DAY = (int) LocalDate.parse("2025-01-31").toEpochDay();

    public static final Transaction FULL_TRANSACTION = new Transaction(
            ID,
            OTHER_ID,
            ID,
            TransactionType.PIX,
            1234,
            Direction.DEBIT,
            "+5511901234567",
            "Conceição \"Nha\" \\ 𝄞 €",
            "Pix enviado a um estabelecimento cujo nome completo passa de sessenta e três bytes",
            NOON,
            TransactionStatus.COMPLETED,
            "E6074694820250131120000000000000",
            PixKeyType.PHONE,
            -23.550520,
            -46.633308,
            -98_765_432_109L,
            "60746948",
            null,
            null,
            null,
            null,
            Field.ABSENT,
            null,
            null,
            NOON,
            ID);

    public static final Transaction SPARSE_TRANSACTION = new Transaction(
            ID,
            OTHER_ID,
            ID,
            TransactionType.DEPOSIT,
            1,
            Direction.CREDIT,
            null,
            null,
            null,
            0,
            TransactionStatus.FAILED,
            null,
            null,
            Double.NaN,
            Double.NaN,
            Field.ABSENT,
            null,
            null,
            null,
            null,
            null,
            Field.ABSENT,
            null,
            null,
            Field.ABSENT,
            null);

    public static final CardTransaction CARD_TRANSACTION = new CardTransaction(
            ID,
            OTHER_ID,
            ID,
            "Padaria São João",
            "Padarias",
            "5462",
            100,
            12,
            NOON,
            CardTransactionStatus.APPROVED,
            "São Paulo",
            "BR",
            null,
            999_999_999_999_999L,
            OTHER_ID,
            ReversalReason.CHARGEBACK,
            EntryMode.ONLINE,
            DAY,
            1_234,
            "USD",
            56);

    public static final Trade TRADE = new Trade(
            ID,
            OTHER_ID,
            ID,
            OTHER_ID,
            "PETR4",
            TradeType.SELL,
            300,
            3_812,
            1_143_600,
            340,
            1_143_260,
            OrderType.LIMIT,
            TradeStatus.EXECUTED,
            NOON,
            NOON,
            NOON,
            3_812,
            0,
            null);

    public static final Installment INSTALLMENT = new Installment(
            ID,
            OTHER_ID,
            ID,
            7,
            DAY,
            10_000,
            199,
            10_199,
            Field.ABSENT,
            Field.ABSENT,
            InstallmentStatus.PENDING,
            NOON,
            NOON,
            NOON,
            1_234,
            4_321,
            2_500,
            Field.ABSENT,
            Field.ABSENT);

    public static final Customer CUSTOMER = customer(ID, "123.456.789-09");

    public static final Property PROPERTY = new Property(
            ID,
            PropertyType.LAND,
            "Rua das Acácias",
            "S/N",
            null,
            "Centro",
            "Manaus",
            "AM",
            "69005-010",
            "BR",
            50_000_000,
            360,
            "12345",
            NOON,
            NOON);

    public static final Stock STOCK = new Stock(
            ID, "PETR4", "Petrobras PN", "Petróleo", StockSegment.N2, 3_812, "BRL", "BRPETRACNPR6", 100, NOON, NOON);

    public static final StockPrice STOCK_PRICE = new StockPrice(
            ID, DAY, "PETR4", 3_800, 3_850, 3_777, 3_812, 41_000_000, 1, 381_420, DividendKind.DIVIDEND, DAY + 21);

    public static final Position POSITION = new Position(ID, ID, 300, 3_650, 100, 3_501);

    public static final Account ACCOUNT = new Account(
            ID,
            ID,
            AccountType.INVESTIMENTOS,
            "341",
            "0001",
            "12345-6",
            -1,
            AccountStatus.DORMANT,
            NOON,
            NOON,
            0,
            "60701190",
            50_000,
            75_000,
            NOON,
            Field.ABSENT,
            40_000,
            NOON);

    public static final CreditCard CARD = new CreditCard(
            ID,
            ID,
            "4*** **** **** 1234",
            CardBrand.ELO,
            10_000_000,
            12_300,
            10,
            CardStatus.ACTIVE,
            NOON,
            NOON,
            3,
            DAY + 60,
            NOON,
            NOON,
            ReplacementReason.STOLEN,
            "4*** **** **** 4321",
            DAY + 90);

    public static final Loan LOAN = new Loan(
            ID,
            ID,
            LoanType.HOUSING,
            1_000_000_000,
            19_900,
            360,
            AmortizationSystem.SAC,
            LoanStatus.PAID_OFF,
            DAY,
            ID,
            NOON,
            NOON,
            DAY + 30,
            0,
            1_000_000_000,
            123_456,
            null,
            1_500_000_000,
            HousingRegime.SFI,
            149,
            17,
            ArrearsBucket.DAYS_15_TO_30,
            Field.ABSENT,
            Field.ABSENT,
            DAY + 90,
            12_345,
            PrepaymentEffect.TERM,
            Field.ABSENT,
            DAY + 500,
            54_321);

    public static final Invoice INVOICE = new Invoice(
            ID,
            ID,
            ID,
            DAY,
            DAY + 30,
            10_000,
            5_000,
            700,
            30,
            0,
            2_360,
            15_630,
            InvoiceStatus.PAID,
            NOON,
            NOON,
            NOON,
            100,
            20_000_00);

    public static final PixDispute DISPUTE = new PixDispute(
            ID,
            ID,
            ID,
            ID,
            "E60701190202501311200abcdefghijk",
            12_000,
            DisputeStatus.ACCEPTED,
            NOON,
            NOON,
            Field.ABSENT,
            0,
            null);

    public static final Job JOB = new Job(
            ID,
            ID,
            "33000167000101",
            "Petróleo Brasileiro S.A.",
            DAY - 30,
            DAY,
            LeavingReason.RESIGNED,
            412_345,
            NOON,
            NOON,
            5);

    public static final Wage WAGE = new Wage(ID, ID, DAY - 30, 412_345, WageReason.HIRED, NOON);

    private Samples() {}

    /** A customer whose unique values follow from the CPF. */
    public static Customer customer(UUID id, String cpf) {
        return new Customer(
                id,
                cpf,
                "João D'Ávila",
                cpf + "@pessoa.example",
                "+55" + cpf,
                "Rua das Acácias",
                "12",
                null,
                "Centro",
                "São Paulo",
                "SP",
                "01310-100",
                "BR",
                1_234_567,
                EmploymentStatus.SELF_EMPLOYED,
                700,
                NOON,
                NOON,
                (int) LocalDate.parse("1970-01-01").toEpochDay() - 1,
                Gender.MALE,
                812,
                MaritalStatus.MARRIED,
                DAY);
    }
}
