package dev.orm.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium with a profile of its own. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private final Path profile;
    private final ChromeDriver driver;
    private final WebDriverWait patience;
    private final String address;

    private Browser(Path profile, ChromeDriver driver, String address) {
        this.profile = profile;
        this.driver = driver;
        this.patience = new WebDriverWait(driver, Duration.ofSeconds(20));
        this.address = address;
    }

    /** Starts it; where it is not installed the test is skipped, except in CI, where it fails. */
    static Browser open(String address) throws IOException {
        requireInstalled(CHROMIUM);
        requireInstalled(DRIVER);
        Path profile = Files.createTempDirectory("browser-profile");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().window().setSize(new Dimension(1200, 900));
        return new Browser(profile, driver, address);
    }

    private static void requireInstalled(Path binary) {
        boolean installed = Files.isExecutable(binary);
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            assertThat(installed).as("%s is needed in CI", binary).isTrue();
        }
        assumeTrue(installed, () -> binary + " is not installed: the browser test is skipped");
    }

    void go(String path) {
        driver.get(address + path);
    }

    /** Goes to where a window of somebody else is, and back afterwards. */
    void inAnotherWindow(Runnable work) {
        String here = driver.getWindowHandle();
        driver.switchTo().newWindow(org.openqa.selenium.WindowType.TAB);
        work.run();
        driver.close();
        driver.switchTo().window(here);
    }

    WebElement see(String css) {
        return patience.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    void click(String css) {
        WebElement element = patience.until(ExpectedConditions.elementToBeClickable(By.cssSelector(css)));
        driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    void clickLink(String text) {
        patience.until(ExpectedConditions.elementToBeClickable(By.linkText(text)))
                .click();
    }

    void type(String css, String text) {
        WebElement field = see(css);
        field.clear();
        field.sendKeys(text);
    }

    void waitForText(String css, String text) {
        patience.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
    }

    void waitForNumber(String css, int count) {
        patience.until(ExpectedConditions.numberOfElementsToBe(By.cssSelector(css), count));
    }

    void waitUntil(BooleanSupplier condition) {
        patience.until(window -> condition.getAsBoolean());
    }

    /** Where it is, without the address of the desk. */
    String path() {
        return String.valueOf(driver.getCurrentUrl()).substring(address.length());
    }

    String text(String css) {
        return see(css).getText();
    }

    int count(String css) {
        return driver.findElements(By.cssSelector(css)).size();
    }

    /** The errors of scripts, styles and addresses that did not load. */
    Stream<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream().map(Object::toString);
    }

    /** Whether the page is wider than the window of this width. */
    boolean overflowsAt(int width) {
        driver.manage().window().setSize(new Dimension(width, 900));
        Object overflow = driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth");
        return Boolean.TRUE.equals(overflow);
    }

    /** Keeps a picture of the page in the build directory, for people to look at. */
    void picture(String name) throws IOException {
        Path pictures = Files.createDirectories(Path.of("target", "pictures"));
        Files.write(pictures.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
